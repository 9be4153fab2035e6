/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.table;

import java.util.Collections;
import java.util.List;

/** Tables as Markdown. */
public final class MarkdownTables {
  private MarkdownTables() {}

  /** The tables below headings of the second level. */
  public static String of(List<Table> tables) {
    StringBuilder text = new StringBuilder();
    for (Table table : tables) {
      text.append("\n## ").append(table.title()).append("\n\n");
      if (!table.caption().isEmpty()) {
        text.append(table.caption()).append("\n\n");
      }
      row(table.head(), text);
      row(Collections.nCopies(table.head().size(), "---"), text);
      table.rows().forEach(cells -> row(cells, text));
    }
    return text.toString();
  }

  private static void row(List<String> cells, StringBuilder text) {
    text.append('|');
    cells.forEach(cell -> text.append(' ').append(cell.replace("|", "\\|")).append(" |"));
    text.append('\n');
  }
}
