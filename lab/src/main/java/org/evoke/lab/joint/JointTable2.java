/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.List;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.table.Table;
import org.evoke.score.Metric;

/**
 * {@code joint-table2}: the same with and without the music of IADS-E, beside the numbers of the
 * literature.
 */
public final class JointTable2 extends JointReproduction {
  private static final String MARK = "as printed in the paper's Table 2";

  /** Found by the service loader. */
  public JointTable2() {
    super(
        "joint-table2",
        "Models with and without the music of IADS-E beside the literature",
        List.of("automl"));
  }

  @Override
  Reproduced run(ReproductionRequest request, JointSettings settings) {
    JointData with = new JointData(new DomainReader(request).read(true));
    requireSeveral(with);
    int domains = with.domains().size();
    JointStudy first = study(request, settings, with, mixes(domains));
    JointScores withMusic = scores(request, settings, first, "parts-with-music");
    List<JointScores> all = new ArrayList<>(List.of(withMusic));
    if (request.data().containsKey(DomainReader.IADS)) {
      JointData without = new JointData(new DomainReader(request).read(false));
      JointStudy second = study(request, settings, without, List.of(Mix.all(domains)));
      all.add(scores(request, settings, second, "parts"));
    }
    return new Reproduced(
        "joint-table2: with and without music, beside the literature",
        conditions(settings, first),
        List.of(table(all)),
        List.of(),
        numbers(request, settings, all));
  }

  private static Table table(List<JointScores> all) {
    List<List<String>> rows = new ArrayList<>(literature(DomainReader.IADS_ALL));
    for (int s = 0; s < all.size(); s++) {
      rows.addAll(ours(all.get(s)));
    }
    rows.addAll(literature(DomainReader.PMEMO_NAME));
    boolean known =
        rows.stream().anyMatch(row -> row.get(0).equals(DomainReader.IADS_ALL) && !paper(row))
            || rows.stream()
                .anyMatch(row -> row.get(0).equals(DomainReader.PMEMO_NAME) && !paper(row));
    return new Table(
        "Models and literature",
        "Labels from -1 to 1; 5-fold cross-validation everywhere in the paper. Rows marked \""
            + MARK
            + "\" were measured by others on their own folds and features.",
        List.of("test set", "method", "RMSE valence", "RMSE arousal", "R2 valence", "R2 arousal"),
        known ? rows : rows.stream().filter(row -> !paper(row)).toList());
  }

  private static boolean paper(List<String> row) {
    return row.get(1).endsWith(MARK);
  }

  private static List<List<String>> ours(JointScores scores) {
    List<List<String>> rows = new ArrayList<>();
    JointStudy study = scores.study();
    for (int d = 0; d < study.data().domains().size(); d++) {
      for (Mix mix : study.mixes()) {
        for (JointModel model : study.models()) {
          if (mix.holds(d)) {
            rows.add(row(scores, mix, model, d));
          }
        }
      }
    }
    return rows;
  }

  private static List<String> row(JointScores scores, Mix mix, JointModel model, int domain) {
    List<Domain> domains = scores.study().data().domains();
    List<String> cells = new ArrayList<>();
    cells.add(domains.get(domain).name());
    cells.add(model.name() + " on " + mix.words(domains));
    for (Metric metric : List.of(Metric.RMSE, Metric.R2)) {
      for (int target : new int[] {1, 0}) {
        cells.add(JointTables.plusMinus(scores.mean(mix, model, domain, target, metric)));
      }
    }
    return cells;
  }

  private static List<List<String>> literature(String test) {
    return PaperTable2.ROWS.stream()
        .filter(row -> row.get(0).equals(test))
        .map(
            row -> {
              List<String> cells = new ArrayList<>(row);
              cells.set(1, row.get(1) + ", " + MARK);
              return cells;
            })
        .toList();
  }
}
