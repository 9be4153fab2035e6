/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.reproduce;

import java.util.List;
import java.util.Map;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.table.Table;

/**
 * What came out.
 *
 * @param title heading
 * @param conditions what a reader has to know: data, protocol, settings; whole sentences
 * @param tables in order
 * @param figures in order
 * @param numbers everything measured, for programs: strings, numbers, booleans, lists and maps
 */
public record Reproduced(
    String title,
    List<String> conditions,
    List<Table> tables,
    List<Figure> figures,
    Map<String, Object> numbers) {
  public Reproduced {
    conditions = List.copyOf(conditions);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
  }
}
