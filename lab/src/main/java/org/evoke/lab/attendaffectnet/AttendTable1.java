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

/** {@code attendaffectnet-table1}: films of COGNIMUSE, each predicted by models of the others. */
public final class AttendTable1 extends AttendReproduction {
  /** Found by the service loader. */
  public AttendTable1() {
    super(
        "attendaffectnet-table1",
        "Valence and arousal of films in segments of 5 s, each film predicted by models of the"
            + " others");
  }

  @Override
  public Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(FilmSegments.COGNIMUSE, "COGNIMUSE with its films, or its 12-film extension");
    data.put(MediaFeatures.GIVEN, MediaFeatures.PLACE);
    return data;
  }

  @Override
  AttendRows rows(ReproductionRequest request, AttendSettings plan) {
    return FilmSegments.read(request, plan, java.util.Optional.empty());
  }

  @Override
  List<Cell> cells(AttendRows rows, AttendSettings plan, boolean published) {
    return plan.cells(
        rows,
        AttendSettings.Kind.SEGMENTS,
        FilmSegments.SCALE,
        Map.of("kind", "leave-one-group-out"),
        List.of("mse", "pcc", "mse_per_group", "pcc_per_group"),
        published);
  }

  @Override
  List<Table> tables(AttendSettings plan, AttendRows rows, AttendScores scores) {
    AttendTables tables = new AttendTables(plan, scores, "table1");
    return List.of(
        tables.main(
            "One film left out at a time; error and correlation over all segments together, as in"
                + " the paper. Labels -1 to 1."),
        tables.claims("films"),
        byFilm(plan, scores));
  }

  /** Correlation within each film, of the models on both streams or the last that there is. */
  private static Table byFilm(AttendSettings plan, AttendScores scores) {
    List<String> streams = plan.streams();
    String stream = streams.contains(AttendSettings.BOTH) ? AttendSettings.BOTH : streams.get(0);
    return FilmTable.of(plan, scores, stream);
  }

  @Override
  List<Figure> figures(AttendSettings plan, AttendScores scores) {
    return List.of();
  }
}
