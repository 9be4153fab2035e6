/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.lab.study.CellResult;
import org.evoke.lab.table.Numerals;
import org.evoke.lab.table.Table;

/** A row for each film: how well it was predicted. */
final class FilmTable {
  private FilmTable() {}

  static Table of(AttendSettings plan, AttendScores scores, String stream) {
    List<String> head = new ArrayList<>(List.of("film"));
    List<Map<String, Double>> columns = new ArrayList<>();
    for (String model : plan.models()) {
      for (String target : plan.targets()) {
        for (String measure : List.of("mse", "pcc")) {
          CellResult.Score score = scores.score(model, stream, target, measure).orElseThrow();
          head.add(model + ", " + target + " " + measure.toUpperCase(java.util.Locale.ROOT));
          columns.add(score.byGroup());
        }
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (String film : columns.get(0).keySet()) {
      List<String> cells = new ArrayList<>(List.of(film));
      columns.forEach(values -> cells.add(Numerals.of(values.get(film))));
      rows.add(cells);
    }
    return new Table("Films", "Within each film, models of the stream " + stream + ".", head, rows);
  }
}
