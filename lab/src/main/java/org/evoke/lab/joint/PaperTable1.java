/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.List;
import java.util.Map;

/** RMSE as the paper's Table 1 prints them. */
final class PaperTable1 {
  private static final String BOTH = DomainReader.IADS_SOUNDS + " + " + DomainReader.PMEMO_NAME;
  private static final List<String> COLUMNS =
      List.of(DomainReader.IADS_SOUNDS, DomainReader.PMEMO_NAME, BOTH);
  private static final Map<String, List<String>> CELLS =
      Map.ofEntries(
          sounds("linear", "arousal", "0.214 ± 0.0206", "2.80e4 ± 3.54e4", "1.69 ± 4.08"),
          sounds("linear", "valence", "0.306 ± 0.0198", "3.60e4 ± 2.80e4", "0.261 ± 0.0125"),
          sounds("svr", "arousal", "0.192 ± 0.0103", "0.266 ± 0.00196", "0.125 ± 0.0115"),
          sounds("svr", "valence", "0.358 ± 0.00942", "0.362 ± 0.00482", "0.241 ± 0.0287"),
          sounds("automl", "arousal", "0.185 ± 0.0138", "0.245 ± 0.0117", "0.104 ± 0.00593"),
          sounds("automl", "valence", "0.271 ± 0.0115", "0.324 ± 0.0225", "0.253 ± 0.0131"),
          music("linear", "arousal", "0.617 ± 0.187", "0.292 ± 0.0819", "0.229 ± 0.0237"),
          music("linear", "valence", "1.32 ± 0.411", "0.445 ± 0.472", "0.241 ± 0.0287"),
          music("svr", "arousal", "0.362 ± 0.0146", "0.210 ± 0.00488", "0.193 ± 0.00923"),
          music("svr", "valence", "0.414 ± 0.0141", "0.255 ± 0.0209", "0.168 ± 0.0210"),
          music("automl", "arousal", "0.320 ± 0.00928", "0.193 ± 0.00722", "0.180 ± 0.0153"),
          music("automl", "valence", "0.389 ± 0.0316", "0.223 ± 0.0212", "0.153 ± 0.0262"));

  private PaperTable1() {}

  private static Map.Entry<String, List<String>> sounds(
      String model, String target, String... cells) {
    return Map.entry(key(DomainReader.IADS_SOUNDS, model, target), List.of(cells));
  }

  private static Map.Entry<String, List<String>> music(
      String model, String target, String... cells) {
    return Map.entry(key(DomainReader.PMEMO_NAME, model, target), List.of(cells));
  }

  private static String key(String test, String model, String target) {
    return test + "|" + model + "|" + target;
  }

  /** A cell; empty where the paper has none. */
  static String of(String test, String model, String target, String train) {
    int column = COLUMNS.indexOf(train);
    List<String> row = CELLS.get(key(test, model, target));
    return row == null || column < 0 ? "" : row.get(column);
  }
}
