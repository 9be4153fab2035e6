/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.KnownNames;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.Reproduction;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.Cell;
import org.evoke.lab.study.CellResult;
import org.evoke.lab.study.Paper;
import org.evoke.lab.study.PaperSettings;
import org.evoke.lab.study.Study;
import org.evoke.lab.table.Table;

/** What the tables and figures of the paper on AttendAffectNet have in common. */
abstract class AttendReproduction implements Reproduction {
  private static final Paper PAPER = Paper.named("attendaffectnet");

  private final String name;
  private final String summary;

  AttendReproduction(String name, String summary) {
    this.name = name;
    this.summary = summary;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String summary() {
    return summary + " (" + PAPER.citation().strip() + ")";
  }

  @Override
  public final Map<String, String> settings() {
    return PAPER.described();
  }

  @Override
  public final Reproduced run(ReproductionRequest request) {
    for (String given : request.data().keySet()) {
      if (!data().containsKey(given)) {
        throw new UsageException(
            KnownNames.unknown("data set after --data", given, data().keySet()));
      }
    }
    PaperSettings settings = PaperSettings.of(PAPER, request.settings());
    AttendSettings plan = new AttendSettings(settings);
    AttendRows source = rows(request, plan);
    try (Study study = Study.open(request, settings, Map.of("sha256", source.sha256()))) {
      AttendRows rows = source.with(study.cells());
      List<CellResult> results = study.run(cells(rows, plan, request.published()));
      study.finish();
      return reproduced(plan, rows, new AttendScores(results), request.published());
    }
  }

  /** What the report is headed with. */
  String title(AttendSettings plan) {
    return summary;
  }

  /** Reads labels and features. */
  abstract AttendRows rows(ReproductionRequest request, AttendSettings plan);

  /** What is to be trained and tested. */
  abstract List<Cell> cells(AttendRows rows, AttendSettings plan, boolean published);

  /** The tables of the results, the first with the paper's figures. */
  abstract List<Table> tables(AttendSettings plan, AttendRows rows, AttendScores scores);

  /** The figures of the results. */
  abstract List<Figure> figures(AttendSettings plan, AttendScores scores);

  private Reproduced reproduced(
      AttendSettings plan, AttendRows rows, AttendScores scores, boolean published) {
    List<String> conditions = new ArrayList<>();
    conditions.add(PAPER.citation().strip());
    conditions.addAll(rows.notes());
    conditions.add(
        published
            ? "Protocol: published. Training stops by the rows that are reported, as the paper"
                + " names no others: scores are too good."
            : "Protocol: sound. Training stops by movies that are taken from the training movies;"
                + " reported rows are looked at once.");
    conditions.add(
        "Intervals: 95 %, bootstrap over "
            + rows.groupWords()
            + ". Baseline: the mean of the training labels on the same rows. Seeds: "
            + plan.settings().wholes("seeds")
            + ".");
    plan.settings().tinyWords().ifPresent(conditions::add);
    conditions.addAll(scores.notes());
    List<Table> tables = new ArrayList<>(tables(plan, rows, scores));
    tables.add(plan.settings().table());
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("settings", plan.settings().toMap());
    numbers.put("cells", scores.toMap());
    return new Reproduced(
        name + ": " + title(plan), conditions, tables, figures(plan, scores), numbers);
  }

  /** Where a data set lies, which must be given. */
  static Path place(ReproductionRequest request, String data, String what) {
    Path place = request.data().get(data);
    if (place == null) {
      throw new UnavailableException("give " + what + " as --data " + data + "=DIR");
    }
    if (!Files.isDirectory(place)) {
      throw new UnavailableException(place + " is not there; give " + what);
    }
    return place;
  }
}
