/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.List;
import org.evoke.core.OutputFile;

/** Writes answers in one format. */
public interface TimelineWriter {
  /** The name of the format and the extension of its main file, such as {@code csv}. */
  String format();

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
