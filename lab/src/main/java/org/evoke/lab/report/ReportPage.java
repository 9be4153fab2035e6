/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.evoke.data.digest.Sha256;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.table.Table;
import org.evoke.pipeline.report.Template;

/**
 * What the reports of experiments and of reproductions have in common: one HTML file with
 * everything inside, which asks no other computer for anything and runs no script. Its content
 * security policy allows the one style sheet, by its digest, and pictures inside the file.
 */
public final class ReportPage {
  private static final String CSS = resource("run.css");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\.?\\d[\\d.,eE+-]*( ?%)?( ± [\\d.eE+-]+| to [-\\d.eE+]+)?\\*?");

  /** Tables with more columns are set closer, so that all of them are seen at once. */
  private static final int MOST_LOOSE = 8;

  /** Heads of columns with what a paper prints. */
  private static final Pattern PAPER = Pattern.compile("paper(, .*)?|.* in the paper");

  private ReportPage() {}

  /**
   * A template of this package.
   *
   * @param name of its file
   */
  public static Template template(String name) {
    return Template.parse(resource(name));
  }

  /** The values that every page needs: {@code policy} and {@code css}. */
  public static Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("policy", policy());
    values.put("css", CSS);
    return values;
  }

  private static String policy() {
    byte[] digest = Sha256.of(CSS.getBytes(StandardCharsets.UTF_8));
    return "default-src 'none'; img-src data:; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(digest)
        + "'; base-uri 'none'; form-action 'none'";
  }

  /** An entry of a list with one value. */
  public static Map<String, Object> one(String name, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(name, value);
    return map;
  }

  /** A figure inside the page: {@code caption} and {@code src}. */
  public static Map<String, Object> figure(Figure figure) {
    Map<String, Object> map = one("caption", figure.caption());
    byte[] bytes = figure.svg().getBytes(StandardCharsets.UTF_8);
    map.put("src", "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes));
    return map;
  }

  /**
   * A table: {@code title}, {@code caption}, {@code dense} where it has many columns, {@code head}
   * and {@code lines} of {@code cells}, each a {@code cell} with its {@code kind}, {@code number}
   * where it holds one, and {@code paper} where its column or its row says that it was printed in
   * the paper.
   */
  public static Map<String, Object> table(Table table) {
    Map<String, Object> map = one("title", table.title());
    map.put("caption", table.caption());
    map.put("dense", table.head().size() > MOST_LOOSE ? "dense" : "");
    map.put("head", table.head().stream().map(cell -> one("cell", cell)).toList());
    map.put("lines", table.rows().stream().map(row -> line(table.head(), row)).toList());
    return map;
  }

  private static Map<String, Object> line(List<String> head, List<String> row) {
    boolean printed = row.stream().anyMatch(cell -> cell.contains("as printed in the paper"));
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int c = 0; c < row.size(); c++) {
      Map<String, Object> cell = one("cell", row.get(c));
      boolean paper = printed || (c < head.size() && PAPER.matcher(head.get(c)).matches());
      String number = NUMBER.matcher(row.get(c)).matches() ? "number" : "";
      cell.put("kind", paper ? (number + " paper").strip() : number);
      cells.add(cell);
    }
    return one("cells", cells);
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
