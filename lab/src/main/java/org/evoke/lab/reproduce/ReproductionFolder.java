/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.reproduce;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.evoke.core.OutputFile;
import org.evoke.data.json.JsonText;
import org.evoke.data.table.CsvLine;
import org.evoke.lab.report.ReproductionReport;
import org.evoke.lab.report.RunFolder;
import org.evoke.lab.run.Build;
import org.evoke.lab.table.LatexTables;
import org.evoke.lab.table.MarkdownTables;
import org.evoke.lab.table.Table;

/** Writes what came out. The same results give the same bytes, but for {@code environment.json}. */
public final class ReproductionFolder {
  /** Name of the tables for readers. */
  public static final String TABLES = "tables.md";

  /** Among the numbers: data, protocol and settings. */
  private static final String RUN = "run";

  private ReproductionFolder() {}

  /**
   * Writes all files, together.
   *
   * @param date day that is written into {@code environment.json}
   * @throws org.evoke.core.OutputException when one cannot be written
   */
  public static void write(Reproduced results, Path folder, LocalDate date) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("environment.json", JsonText.write(Build.of(date)));
    texts.put("numbers.json", JsonText.write(results.numbers()));
    texts.put(TABLES, markdown(results));
    texts.put("tables.csv", csv(results));
    texts.put("tables.tex", LatexTables.of(results.tables()));
    texts.put(RunFolder.REPORT, report(results));
    results
        .figures()
        .forEach(figure -> texts.put("figures/" + figure.name() + ".svg", figure.svg()));
    Map<Path, OutputFile.Content> files = new LinkedHashMap<>();
    texts.forEach(
        (name, text) ->
            files.put(
                folder.resolve(name),
                file -> Files.writeString(file, text, StandardCharsets.UTF_8)));
    OutputFile.writeAll(files);
  }

  private static String report(Reproduced results) {
    String run = "";
    if (results.numbers().get(RUN) instanceof Map<?, ?> recorded) {
      run = JsonText.write(Map.of(RUN, recorded));
    }
    return ReproductionReport.of(
        results.title(), results.conditions(), results.tables(), results.figures(), run);
  }

  private static String markdown(Reproduced results) {
    StringBuilder text = new StringBuilder("# ").append(results.title()).append("\n\n");
    results.conditions().forEach(line -> text.append("* ").append(line).append('\n'));
    text.append(MarkdownTables.of(results.tables()));
    results
        .figures()
        .forEach(
            figure ->
                text.append("\n![")
                    .append(figure.caption())
                    .append("](figures/")
                    .append(figure.name())
                    .append(".svg)\n"));
    return text.toString();
  }

  /** All tables below each other, each with its title in the first column. */
  private static String csv(Reproduced results) {
    StringBuilder text = new StringBuilder();
    for (Table table : results.tables()) {
      line(text, "table", table.head());
      table.rows().forEach(row -> line(text, table.title(), row));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String first, java.util.List<String> cells) {
    text.append(CsvLine.field(first)).append(',');
    text.append(cells.stream().map(CsvLine::field).collect(Collectors.joining(","))).append('\n');
  }
}
