/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.CellResult;
import org.evoke.lab.study.PaperSettings;
import org.evoke.lab.table.Table;
import org.evoke.lab.valence.ValenceCells.Wanted;
import org.evoke.score.statistics.Alternative;
import org.evoke.score.statistics.StudentTest;

/** {@code valence-table2}: six models by the event features that they are given. */
public final class ValenceTable2 extends ValenceReproduction {
  private static final String TABLE = "table2";

  /** Found by the service loader. */
  public ValenceTable2() {
    super(
        "valence-table2",
        "accuracy, and accuracy within one class, of valence in seven classes: six models without"
            + " and with features of verbal, non-verbal and all human sounds");
  }

  @Override
  Reproduced run(ReproductionRequest request, PaperSettings settings, Films films) {
    ValenceCells cells = new ValenceCells(request, settings, films);
    Map<Wanted, CellResult> results = cells.run(ValenceCells.wanted(settings));
    List<Table> tables = new ArrayList<>();
    tables.add(asPrinted(settings, results));
    tables.add(inFull(results));
    tables.add(tests(results));
    tables.add(detectors(cells));
    tables.add(settings.table());
    tables.removeIf(table -> table.rows().isEmpty());
    return new Reproduced(
        "valence-table2: valence with features of human sounds",
        conditions(settings, films, cells),
        tables,
        List.of(),
        numbers(settings, films, results));
  }

  /** As the paper prints it: a row for each kind of event features, the paper in brackets. */
  private static Table asPrinted(PaperSettings settings, Map<Wanted, CellResult> results) {
    List<String> head = new ArrayList<>(List.of("events"));
    for (String family : settings.texts("models")) {
      head.add(family + " acc");
      head.add(family + " acc±1");
    }
    List<List<String>> rows = new ArrayList<>();
    for (String use : settings.texts("events")) {
      List<String> row = new ArrayList<>(List.of(use));
      for (String family : settings.texts("models")) {
        Wanted wanted = new Wanted(family, EventUse.named(use));
        row.add(cell(wanted, results, ValenceCells.ACC, "acc"));
        row.add(cell(wanted, results, ValenceCells.ACC_PM1, "acc_pm1"));
      }
      rows.add(row);
    }
    return new Table(
        "Table II",
        "Percent, mean over the films; in brackets the paper's figure, which was computed on the"
            + " real COGNIMUSE with frames of 40 ms. acc±1 counts neighbouring classes as right.",
        head,
        rows);
  }

  private static String cell(
      Wanted wanted, Map<Wanted, CellResult> results, String measure, String figure) {
    if (!results.containsKey(wanted)) {
      return "-";
    }
    double value = score(results.get(wanted), measure).value();
    return percent(value)
        + PAPER.figure(TABLE, wanted.figure(), figure).map(p -> " (" + p + ")").orElse("");
  }

  private static CellResult.Score score(CellResult result, String measure) {
    return result.score(FilmSteps.TARGET, measure);
  }

  private static Table inFull(Map<Wanted, CellResult> results) {
    List<List<String>> rows = new ArrayList<>();
    results.forEach(
        (wanted, result) -> {
          CellResult.Score acc = score(result, ValenceCells.ACC);
          CellResult.Score near = score(result, ValenceCells.ACC_PM1);
          rows.add(
              List.of(
                  wanted.family(),
                  wanted.use().id(),
                  interval(acc),
                  percent(acc.baseline()),
                  interval(near),
                  percent(near.baseline()),
                  percent(score(result, "acc").value()),
                  percent(score(result, "acc_pm1").value())));
        });
    return new Table(
        "All cells",
        "Percent with 95 % intervals by bootstrap over films. The baseline says the most frequent"
            + " class of the training films. Pooled: over all steps of all films together.",
        List.of(
            "model",
            "events",
            "acc",
            "baseline",
            "acc±1",
            "baseline ±1",
            "acc, pooled",
            "acc±1, pooled"),
        rows);
  }

  private static String interval(CellResult.Score score) {
    return percent(score.value())
        + " ("
        + percent(score.low())
        + " to "
        + percent(score.high())
        + ")";
  }

  /** The proposed model against the DNN, as in the paper, and against itself without events. */
  private static Table tests(Map<Wanted, CellResult> results) {
    Map<String, Wanted> compared = new LinkedHashMap<>();
    compared.put("dnn without", new Wanted("dnn", EventUse.WITHOUT));
    compared.put("fea-tf without", new Wanted("fea-tf", EventUse.WITHOUT));
    List<List<String>> rows = new ArrayList<>();
    for (EventUse use : List.of(EventUse.ALL, EventUse.VERBAL, EventUse.NON_VERBAL)) {
      CellResult proposed = results.get(new Wanted("fea-tf-scma", use));
      compared.forEach(
          (name, other) -> {
            if (proposed != null && results.containsKey(other)) {
              rows.add(test(use, name, proposed, results.get(other)));
            }
          });
    }
    return new Table(
        "t-tests",
        "fea-tf-scma against models without events: difference of the accuracy in points, mean over"
            + " films, and p of a two-sided t-test paired by film. The paper says only 'T-test', of"
            + " which performances it does not say; its p-values are against the DNN.",
        List.of("events of fea-tf-scma", "against", "difference", "p", "p in the paper"),
        rows);
  }

  private static List<String> test(EventUse use, String name, CellResult a, CellResult b) {
    CellResult.Score first = score(a, ValenceCells.ACC);
    CellResult.Score second = score(b, ValenceCells.ACC);
    String printed = name.startsWith("dnn") ? PAPER.printed("t-test", use.id(), "p") : "-";
    return List.of(
        use.id(),
        name,
        percent(first.value() - second.value()),
        p(first.groupValues(), second.groupValues()),
        printed);
  }

  private static String p(double[] a, double[] b) {
    try {
      return String.format(
          Locale.ROOT, "%.4f", StudentTest.paired(a, b, Alternative.TWO_SIDED).p());
    } catch (InputException e) {
      return "- (all differences are equal)";
    }
  }

  private static Table detectors(ValenceCells cells) {
    List<List<String>> rows = new ArrayList<>();
    for (EventKind kind : EventKind.values()) {
      cells
          .detector(kind)
          .ifPresent(
              score ->
                  rows.add(
                      List.of(
                          kind.id(),
                          percent(score.f1()),
                          PAPER.printed("detector", kind.id(), "f1"),
                          String.format(Locale.ROOT, "%.2f", score.errorRate()),
                          PAPER.printed("detector", kind.id(), "error_rate"))));
    }
    return new Table(
        "Detectors",
        "Event-based scores of the detectors, each on the film that it has not heard. The paper"
            + " does not say how its detectors were divided, nor its collars.",
        List.of("kind", "F1 in percent", "paper", "error rate", "paper"),
        rows);
  }
}
