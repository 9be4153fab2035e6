/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evoke.core.OutputFile;
import org.evoke.pipeline.writers.CsvTimelineWriter;

/**
 * The list of what became of each input: {@code index.csv} with a line for each file that was
 * written ({@code source,output,status}) and a line with the reason for each input that failed. Not
 * safe for use by several threads.
 */
public final class OutputIndex {
  private final Path folder;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty index of a folder. */
  public OutputIndex(Path folder) {
    this.folder = folder;
  }

  /** Notes the files that were written for an input. */
  public void succeeded(Path input, List<Path> files) {
    succeeded(input, files, List.of());
  }

  /** Notes the files that were written for an input, and what is to be known about them. */
  public void succeeded(Path input, List<Path> files, List<String> notes) {
    String status = notes.isEmpty() ? "ok" : "ok; " + oneLine(String.join("; ", notes));
    for (Path file : files) {
      Path name = folder.toAbsolutePath().relativize(file.toAbsolutePath());
      rows.add(List.of(input.toString(), withSlashes(name), status));
    }
  }

  /** The same path on every system. */
  private static String withSlashes(Path name) {
    return name.toString().replace(name.getFileSystem().getSeparator(), "/");
  }

  /** Notes why an input has no result. */
  public void failed(Path input, String reason) {
    rows.add(List.of(input.toString(), "", "failed: " + oneLine(reason)));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Writes the list into the folder and returns its path. */
  public Path write() {
    StringBuilder text = new StringBuilder("source,output,status\n");
    rows.forEach(row -> text.append(CsvTimelineWriter.line(row)));
    Path file = folder.resolve(OutputPlan.INDEX);
    OutputFile.writeText(file, text.toString());
    return file;
  }
}
