/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.List;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.figure.LinesFigure;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.score.Metric;

/** {@code joint-fig4}: how scores depend on the shares k and p of the data sets. */
public final class JointFigure4 extends JointReproduction {
  /** Found by the service loader. */
  public JointFigure4() {
    super("joint-fig4", "R2 by the shares of the data sets in the training set", List.of("automl"));
  }

  @Override
  Reproduced run(ReproductionRequest request, JointSettings settings) {
    JointData data = several(request);
    int domains = data.domains().size();
    JointStudy study = study(request, settings, data, shares(domains, settings.steps()));
    JointScores scores = scores(request, settings, study, "parts");
    List<Figure> figures = new ArrayList<>();
    for (JointModel model : study.models()) {
      for (int varied = domains - 1; varied >= 0; varied--) {
        if (!model.name().equals(JointModel.BASELINE)) {
          figures.add(figure(scores, model, varied, settings.steps()));
        }
      }
    }
    return new Reproduced(
        "joint-fig4: dependence on the shares of the data sets",
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

  private static Figure figure(JointScores scores, JointModel model, int varied, int steps) {
    List<Domain> domains = scores.study().data().domains();
    List<LinesFigure.Line> lines = new ArrayList<>();
    for (int test = 0; test < domains.size(); test++) {
      for (int target = 0; target < Domain.TARGETS.size(); target++) {
        String name = domains.get(test).name() + ", " + Domain.TARGETS.get(target).name();
        lines.add(line(scores, model, varied, steps, test, target, name, lines.size()));
      }
    }
    String across = "share of " + domains.get(varied).name() + ", the others whole";
    String caption = "R2 of " + model.name() + " by the " + across + "; below -1 is cut";
    return new Figure(
        "shares-" + model.name() + "-" + (varied + 1),
        caption,
        false,
        LinesFigure.of(caption, across, "R2", lines));
  }

  private static LinesFigure.Line line(
      JointScores scores,
      JointModel model,
      int varied,
      int steps,
      int test,
      int target,
      String name,
      int number) {
    List<LinesFigure.Point> points = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      double share = (double) step / (steps - 1);
      Mix mix = Mix.with(varied, share, scores.study().data().domains().size());
      points.add(new LinesFigure.Point(share, scores.mean(mix, model, test, target, Metric.R2)));
    }
    return new LinesFigure.Line(name, LinesFigure.colour(number), points);
  }
}
