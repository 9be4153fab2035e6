/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.util.Iterator;
import java.util.List;
import org.evoke.core.Scale;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.output.TimelineWriters;
import picocli.CommandLine.Option;

/** Options that say which files an answer becomes and on which scale. */
final class AnswerForm {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      completionCandidates = Formats.class,
      description = "${COMPLETION-CANDIDATES} (default: csv,json,html).")
  private List<String> formats;

  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      completionCandidates = Ranges.class,
      defaultValue = "evoke",
      description =
          "What valence and arousal are reported on: ${COMPLETION-CANDIDATES} (-1 to 1, 1 to 9,"
              + " 1 to 9, 1 to 7, 1 to 5, 0 to 1, 0 to 100; default: ${DEFAULT-VALUE}).")
  private String scale;

  /** The names of the formats that were asked for; null for none. */
  List<String> formats() {
    return formats;
  }

  /** The writers of the formats that were asked for, else of the default ones. */
  List<TimelineWriter> writers() {
    return formats == null ? TimelineWriters.defaults() : TimelineWriters.named(formats);
  }

  /** The range of valence and arousal. */
  Scale.Range range() {
    return Scale.Range.named(scale);
  }

  /** The formats, for the help text. */
  private static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<String> names = new java.util.ArrayList<>(TimelineWriters.formats());
      names.add(TimelineWriters.ALL);
      return names.iterator();
    }
  }

  /** The ranges, for the help text. */
  private static final class Ranges implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Scale.Range.ids().iterator();
    }
  }
}
