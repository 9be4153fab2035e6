/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.table.Table;
import org.evoke.pipeline.report.Template;

/** The report of a reproduction: what is printed in a paper, beside what was computed anew. */
public final class ReproductionReport {
  private static final Template TEMPLATE = ReportPage.template("reproduction.html");

  /** How the sentence among the conditions begins that says how rows are divided. */
  private static final String PROTOCOL = "Protocol: ";

  private ReproductionReport() {}

  /**
   * The page.
   *
   * @param title heading; what stands before a colon is its name
   * @param conditions what a reader has to know, whole sentences
   * @param run data, protocol and settings as text; empty where they are not recorded
   */
  public static String of(
      String title, List<String> conditions, List<Table> tables, List<Figure> figures, String run) {
    Map<String, Object> values = ReportPage.values();
    int colon = title.indexOf(": ");
    values.put("name", colon < 0 ? "" : title.substring(0, colon));
    values.put("title", plain(title.substring(colon < 0 ? 0 : colon + 2)));
    List<Map<String, Object>> protocol = new ArrayList<>();
    List<Map<String, Object>> others = new ArrayList<>();
    for (String line : conditions) {
      boolean about = line.startsWith(PROTOCOL);
      String text = plain(about ? line.substring(PROTOCOL.length()) : line);
      (about ? protocol : others).add(ReportPage.one("text", text));
    }
    values.put("protocol", protocol);
    values.put("conditions", others);
    values.put("tables", tables.stream().map(ReportPage::table).toList());
    values.put("pictures", figures.isEmpty() ? "" : "yes");
    values.put("figures", figures.stream().filter(f -> !f.wide()).map(ReportPage::figure).toList());
    values.put("wide", figures.stream().filter(Figure::wide).map(ReportPage::figure).toList());
    values.put("run", run);
    return TEMPLATE.render(values);
  }

  /** Without the marks of Markdown; the first letter large. */
  private static String plain(String text) {
    String plain = text.replace("`", "");
    return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
  }
}
