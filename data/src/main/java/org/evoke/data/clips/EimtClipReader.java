/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.clips;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.data.table.TextFile;

/**
 * Global valence and arousal of the Emotional Impact of Movies task of MediaEval 2016 (Dellandréa
 * et al. 2016): name, valence and arousal on each line, values from 1 to 5.
 */
public final class EimtClipReader implements ClipReader {
  private static final List<String> TARGETS = List.of("valence", "arousal");
  private static final Map<String, Scale> SCALES =
      Map.of(
          "valence", Scale.VALENCE.withRange(1, 5),
          "arousal", Scale.AROUSAL.withRange(1, 5));

  private final String name;
  private final Pattern separator;
  private final String place;

  private EimtClipReader(String name, String separator, String place) {
    this.name = name;
    this.separator = Pattern.compile(separator);
    this.place = place;
  }

  /** {@code eimt16}: lists with blanks between the columns. */
  public static EimtClipReader lists() {
    return new EimtClipReader("eimt16", " +", "a list of lines 'name valence arousal'");
  }

  /**
   * {@code eimt16-original}: the label file as the task gave it out, with tabs between the columns,
   * CR alone at the ends of lines and the extension of the film in the name.
   */
  public static EimtClipReader original() {
    return new EimtClipReader(
        "eimt16-original", "\t", "the label file of the task, tabs between the columns");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public ClipTable predictions(Path path) {
    return read(path);
  }

  @Override
  public ClipTable labels(Path path) {
    return read(path);
  }

  private ClipTable read(Path path) {
    List<String> lines = TextFile.lines(path);
    ClipRows rows = new ClipRows(path.toString(), TARGETS);
    for (int line = 0; line < lines.size(); line++) {
      if (!lines.get(line).isBlank()) {
        List<String> cells = Arrays.asList(separator.split(lines.get(line).strip(), -1));
        if (cells.size() != 1 + TARGETS.size()) {
          throw new InputException(
              path
                  + ":"
                  + (line + 1)
                  + ": "
                  + cells.size()
                  + " columns, "
                  + name
                  + " needs 3: name, valence, arousal");
        }
        rows.add(line + 1, cells.get(0), cells.subList(1, cells.size()));
      }
    }
    return rows.table(SCALES, path + ":", "");
  }
}
