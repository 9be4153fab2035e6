/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFile;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;

/** Writes the files of one answer: all of them or none. */
public final class AnswerFiles {
  private AnswerFiles() {}

  /**
   * Writes an answer into a folder.
   *
   * @param base folder and name without extension, as planned by {@link OutputPlan}
   * @param writers the formats
   * @return the files, in the order of the formats
   * @throws OutputException when one cannot be written; none has appeared then
   */
  public static List<Path> write(Answer answer, Path base, List<TimelineWriter> writers) {
    Map<Path, OutputFile.Content> contents = new LinkedHashMap<>();
    for (TimelineWriter writer : writers) {
      for (TimelineWriter.Part part : writer.parts(answer)) {
        contents.put(base.resolveSibling(base.getFileName() + part.suffix()), part.content());
      }
    }
    OutputFile.writeAll(contents);
    return List.copyOf(contents.keySet());
  }

  /**
   * Writes the main file of one format to a given place.
   *
   * @throws OutputException when it cannot be written
   */
  public static Path writeOne(Answer answer, Path file, TimelineWriter writer) {
    OutputFile.write(file, writer.parts(answer).get(0).content());
    return file;
  }
}
