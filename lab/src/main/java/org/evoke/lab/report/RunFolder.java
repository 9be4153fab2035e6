/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.OutputFile;
import org.evoke.data.json.JsonText;
import org.evoke.data.yaml.YamlWriter;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.figure.RunFigures;
import org.evoke.lab.run.Build;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.table.LatexTables;
import org.evoke.lab.table.MarkdownTables;
import org.evoke.lab.table.RunTables;
import org.evoke.lab.table.Table;

/**
 * Writes the files of a run folder. The same run gives the same bytes, but for {@code
 * environment.json} and {@code model/build.json}.
 */
public final class RunFolder {
  /** Name of the report. */
  public static final String REPORT = "report.html";

  /** Name of the folder of the model. */
  public static final String MODEL = "model";

  private RunFolder() {}

  /**
   * Writes all files, together.
   *
   * @param date day that is written into {@code environment.json}
   * @throws org.evoke.core.OutputException when one cannot be written
   */
  public static void write(RunResult run, Path folder, LocalDate date) {
    List<Table> tables = RunTables.of(run);
    List<Figure> figures = RunFigures.of(run);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("experiment.yaml", YamlWriter.write(run.resolved()));
    texts.put("environment.json", JsonText.write(Build.of(date)));
    texts.put("folds.csv", RunCsv.folds(run));
    texts.put("predictions.csv", RunCsv.predictions(run));
    texts.put("metrics.json", JsonText.write(MetricsJson.of(run)));
    texts.put("tables.md", markdown(run, tables));
    texts.put("tables.csv", RunCsv.scores(run));
    texts.put("tables.tex", LatexTables.of(tables));
    texts.putAll(SearchFiles.of(run));
    figures.forEach(figure -> texts.put("figures/" + figure.name() + ".svg", figure.svg()));
    texts.put(REPORT, HtmlReport.of(run, tables, figures));
    Map<Path, OutputFile.Content> files = new LinkedHashMap<>();
    texts.forEach(
        (name, text) ->
            files.put(
                folder.resolve(name),
                file -> Files.writeString(file, text, StandardCharsets.UTF_8)));
    OutputFile.writeAll(files);
    run.bundle().ifPresent(bundle -> bundle.write(folder.resolve(MODEL)));
  }

  private static String markdown(RunResult run, List<Table> tables) {
    StringBuilder text = new StringBuilder("# ").append(run.experiment().name()).append('\n');
    if (!run.experiment().description().isEmpty()) {
      text.append('\n').append(run.experiment().description()).append('\n');
    }
    text.append(MarkdownTables.of(tables));
    if (!run.scores().notes().isEmpty()) {
      text.append("\n## Notes\n\n");
      run.scores().notes().forEach(note -> text.append("* ").append(note).append('\n'));
    }
    return text.toString();
  }
}
