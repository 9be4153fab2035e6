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

/** {@code joint-table1}: does training on music and sounds together help both? */
public final class JointTable1 extends JointReproduction {
  /** Found by the service loader. */
  public JointTable1() {
    super(
        "joint-table1",
        "RMSE and R2 of models trained on each data set and on all together, tested on each",
        JointSettings.MODELS);
  }

  @Override
  Reproduced run(ReproductionRequest request, JointSettings settings) {
    JointData data = data(request);
    JointStudy study = study(request, settings, data, mixes(data.domains().size()));
    JointScores scores = scores(request, settings, study, "parts");
    return new Reproduced(
        "joint-table1: training on several data sets together",
        conditions(settings, study),
        tables(scores),
        List.of(),
        numbers(request, settings, List.of(scores)));
  }

  static List<Table> tables(JointScores scores) {
    JointTables tables = new JointTables(scores);
    List<Table> all = new ArrayList<>();
    all.add(
        tables.metric(
            Metric.RMSE,
            "Root mean squared error within each fold. Beside it, where there is one, the number"
                + " of the paper's Table 1, which was computed with the published protocol, on"
                + " features of openSMILE 3.0.1, with 12 cores and 4.5 h for each search of svr"
                + " and 8 h of AutoML.",
            PaperTable1::of));
    all.add(
        tables.metric(
            Metric.R2,
            "Coefficient of determination within each fold; below 0 is worse than the mean of the"
                + " test labels.",
            (test, model, target, train) -> ""));
    if (scores.study().data().domains().size() > 1) {
      all.add(tables.gains());
    }
    all.add(tables.overlaps());
    return all;
  }
}
