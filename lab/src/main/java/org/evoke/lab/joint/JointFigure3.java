/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.List;
import org.evoke.lab.figure.BarsFigure;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.figure.LinesFigure;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.score.Metric;

/** {@code joint-fig3}: R2 of every model by training set, one picture for each test set. */
public final class JointFigure3 extends JointReproduction {
  /** Found by the service loader. */
  public JointFigure3() {
    super(
        "joint-fig3", "R2 of every model by training set, for each test set", JointSettings.MODELS);
  }

  @Override
  Reproduced run(ReproductionRequest request, JointSettings settings) {
    JointData data = several(request);
    JointStudy study = study(request, settings, data, mixes(data.domains().size()));
    JointScores scores = scores(request, settings, study, "parts");
    List<Figure> figures = new ArrayList<>();
    for (int domain = 0; domain < data.domains().size(); domain++) {
      figures.add(figure(scores, domain));
    }
    return new Reproduced(
        "joint-fig3: R2 by training set",
        conditions(settings, study),
        List.of(
            new JointTables(scores)
                .metric(
                    Metric.R2,
                    "Coefficient of determination within each fold.",
                    (test, model, target, train) -> "")),
        figures,
        numbers(request, settings, List.of(scores)));
  }

  private static Figure figure(JointScores scores, int domain) {
    JointStudy study = scores.study();
    List<BarsFigure.Group> groups = new ArrayList<>();
    for (JointModel model : study.models()) {
      for (int target = 0; target < Domain.TARGETS.size(); target++) {
        if (model.name().equals(JointModel.BASELINE)) {
          continue;
        }
        List<BarsFigure.Bar> bars = new ArrayList<>();
        for (int m = 0; m < study.mixes().size(); m++) {
          Mix mix = study.mixes().get(m);
          bars.add(
              new BarsFigure.Bar(
                  mix.words(study.data().domains()),
                  LinesFigure.colour(m),
                  scores.mean(mix, model, domain, target, Metric.R2)));
        }
        groups.add(
            new BarsFigure.Group(model.name() + ", " + Domain.TARGETS.get(target).name(), bars));
      }
    }
    String caption =
        "R2 on "
            + study.data().domains().get(domain).name()
            + " by training set; below -1 is cut at -1, as in the paper";
    return new Figure(
        "r2-" + (domain + 1), caption, true, BarsFigure.of(caption, "R2", -1, 1, groups));
  }
}
