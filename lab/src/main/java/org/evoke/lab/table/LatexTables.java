/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.table;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as LaTeX, with the rules of the package {@code booktabs}. */
public final class LatexTables {
  private LatexTables() {}

  /** The tables, one environment each. */
  public static String of(List<Table> tables) {
    StringBuilder text = new StringBuilder("% \\usepackage{booktabs}\n");
    for (Table table : tables) {
      text.append("\n\\begin{table}\n\\centering\n");
      String caption = (table.title() + ". " + table.caption()).strip();
      text.append("\\caption{").append(escaped(caption)).append("}\n");
      text.append("\\begin{tabular}{").append("l".repeat(table.head().size())).append("}\n");
      text.append("\\toprule\n").append(row(table.head())).append("\\midrule\n");
      table.rows().forEach(cells -> text.append(row(cells)));
      text.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n");
    }
    return text.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(LatexTables::escaped)
        .collect(Collectors.joining(" & ", "", " \\\\\n"));
  }

  /** Text that means nothing but itself. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> safe.append("\\textbackslash{}");
        case '^' -> safe.append("\\textasciicircum{}");
        case '~' -> safe.append("\\textasciitilde{}");
        case '&', '%', '$', '#', '_', '{', '}' -> safe.append('\\').append(c);
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
