/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.Cell;
import org.evoke.lab.study.MediaFeatures;
import org.evoke.lab.table.Table;

/** {@code attendaffectnet-table2}: excerpts of MediaEval 2016. */
public final class AttendTable2 extends AttendReproduction {
  /** Found by the service loader. */
  public AttendTable2() {
    super(
        "attendaffectnet-table2",
        "Valence and arousal of the excerpts of MediaEval 2016, learned from LIRIS-ACCEDE");
  }

  @Override
  public Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(Excerpts.EIMT, "MediaEval 2016, global: labels of the test part, and its excerpts");
    data.put(
        Excerpts.LIRIS, "LIRIS-ACCEDE, to learn from; without it the list and films of eimt16");
    data.put(MediaFeatures.GIVEN, MediaFeatures.PLACE);
    return data;
  }

  @Override
  AttendRows rows(ReproductionRequest request, AttendSettings plan) {
    return Excerpts.read(request, plan);
  }

  @Override
  List<Cell> cells(AttendRows rows, AttendSettings plan, boolean published) {
    Map<String, Object> split = new LinkedHashMap<>();
    split.put("kind", "fixed");
    split.put("train", List.of("train"));
    split.put("test", List.of("test"));
    return plan.cells(
        rows,
        AttendSettings.Kind.EXCERPTS,
        Excerpts.SCALE,
        split,
        List.of("mse", "pcc"),
        published);
  }

  @Override
  List<Table> tables(AttendSettings plan, AttendRows rows, AttendScores scores) {
    AttendTables tables = new AttendTables(plan, scores, "table2");
    return List.of(
        tables.main(
            "Learned from LIRIS-ACCEDE, tested on the excerpts of MediaEval 2016. Labels 1 to 5."
                + " Models over time read the parts of an excerpt and are scored by their last"
                + " answer. The paper's valence MSE of its feature model on video, 0.764, lies far"
                + " from the others and may be a misprint."),
        tables.claims("excerpts"));
  }

  @Override
  List<Figure> figures(AttendSettings plan, AttendScores scores) {
    return List.of();
  }
}
