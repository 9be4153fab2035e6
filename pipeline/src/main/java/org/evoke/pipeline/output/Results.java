/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evoke.core.OutputFile;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.report.IndexPage;

/**
 * Writes the results of several inputs where a plan wants them, and in the end the lists of them:
 * {@code index.csv}, and {@code index.html} where reports are written. Not safe for use by several
 * threads.
 */
public final class Results {
  private static final String REPORT = ".html";

  private final OutputPlan plan;
  private final List<TimelineWriter> writers;
  private final OutputIndex index;
  private final IndexPage page = new IndexPage();

  /** Nothing written yet. */
  public Results(OutputPlan plan, List<TimelineWriter> writers) {
    this.plan = plan;
    this.writers = List.copyOf(writers);
    this.index = new OutputIndex(plan.folder());
  }

  /**
   * Writes one answer.
   *
   * @return the files
   * @throws org.evoke.core.OutputException when one cannot be written
   */
  public List<Path> write(OutputPlan.Place place, Answer answer) {
    List<Path> files =
        plan.single().isPresent()
            ? List.of(AnswerFiles.writeOne(answer, plan.single().get(), writers.get(0)))
            : AnswerFiles.write(answer, place.base(), writers);
    index.succeeded(place.input(), files);
    page.succeeded(place.input(), report(files), answer);
    return files;
  }

  private Optional<Path> report(List<Path> files) {
    return files.stream()
        .filter(file -> file.toString().endsWith(REPORT))
        .findFirst()
        .map(file -> plan.folder().toAbsolutePath().relativize(file.toAbsolutePath()));
  }

  /** Notes that an input has no result. */
  public void failed(OutputPlan.Place place, Exception reason) {
    String message = String.valueOf(reason.getMessage());
    index.failed(place.input(), message);
    page.failed(place.input(), message);
  }

  /** Writes the lists, unless one file alone was asked for. */
  public void conclude() {
    if (plan.single().isPresent()) {
      return;
    }
    index.write();
    if (writers.stream().anyMatch(writer -> writer.format().equals("html"))) {
      OutputFile.writeText(plan.folder().resolve(OutputPlan.INDEX_PAGE), page.html());
    }
  }
}
