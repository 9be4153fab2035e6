/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.List;
import java.util.Optional;
import org.evoke.core.OutputFile;

/** Writes answers in one format. */
public interface TimelineWriter {
  /** The name of the format, such as {@code csv}. */
  String format();

  /**
   * The extension (lower case, without dot) of a single file that a user may ask for in place of a
   * folder: the name of the format, unless a file of the format is of no use without the others.
   */
  default Optional<String> extension() {
    return Optional.of(format());
  }

  /** The files that the format has for this answer; the main file comes first. */
  List<Part> parts(Answer answer);

  /**
   * One file.
   *
   * @param suffix what follows the base name, such as {@code .csv} or {@code .moments.csv}
   * @param content writes the file
   */
  record Part(String suffix, OutputFile.Content content) {}
}
