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
import org.evoke.lab.table.Table;
import org.evoke.score.Metric;

/**
 * {@code joint-fig5}: the control with random labels. The first data set is added with its own
 * labels, and with uniform random ones, and the others are tested.
 */
public final class JointFigure5 extends JointReproduction {
  private static final int ADDED = 0;

  /** Found by the service loader. */
  public JointFigure5() {
    super(
        "joint-fig5",
        "What is gained when the labels of the added data set are random numbers",
        List.of("automl"));
  }

  @Override
  Reproduced run(ReproductionRequest request, JointSettings settings) {
    JointData data = several(request);
    List<Mix> genuine = shares(data.domains().size(), settings.steps());
    List<Mix> mixes = new ArrayList<>(genuine);
    genuine.stream()
        .filter(mix -> mix.holds(ADDED))
        .forEach(mix -> mixes.add(mix.randomised(ADDED)));
    JointStudy study = study(request, settings, data, mixes);
    JointScores scores = scores(request, settings, study, "parts");
    return new Reproduced(
        "joint-fig5: random labels as a control",
        conditions(settings, study),
        List.of(table(scores, genuine)),
        figures(scores, settings.steps()),
        numbers(request, settings, List.of(scores)));
  }

  private static Table table(JointScores scores, List<Mix> genuine) {
    List<Domain> domains = scores.study().data().domains();
    List<List<String>> rows = new ArrayList<>();
    for (int test = 1; test < domains.size(); test++) {
      for (JointModel model : scores.study().models()) {
        for (int target = 0; target < Domain.TARGETS.size(); target++) {
          for (Mix mix : genuine.stream().filter(m -> m.holds(ADDED)).toList()) {
            rows.add(
                List.of(
                    domains.get(test).name(),
                    model.name(),
                    Domain.TARGETS.get(target).name(),
                    mix.words(domains),
                    JointTables.plusMinus(scores.mean(mix, model, test, target, Metric.R2)),
                    JointTables.plusMinus(
                        scores.mean(mix.randomised(ADDED), model, test, target, Metric.R2)),
                    JointTables.plusMinus(
                        scores.difference(
                            mix, mix.randomised(ADDED), model, test, target, Metric.R2))));
          }
        }
      }
    }
    return new Table(
        "Genuine and random labels of " + domains.get(ADDED).name(),
        "R2 within each fold. Test labels are always the genuine ones. The difference is of the"
            + " same folds.",
        List.of(
            "test set",
            "model",
            "target",
            "trained on",
            "genuine labels",
            "random labels",
            "difference"),
        rows);
  }

  private static List<Figure> figures(JointScores scores, int steps) {
    List<Domain> domains = scores.study().data().domains();
    List<Figure> figures = new ArrayList<>();
    for (int test = 1; test < domains.size(); test++) {
      for (JointModel model : scores.study().models()) {
        if (!model.name().equals(JointModel.BASELINE)) {
          figures.add(figure(scores, model, test, steps));
        }
      }
    }
    return figures;
  }

  private static Figure figure(JointScores scores, JointModel model, int test, int steps) {
    List<Domain> domains = scores.study().data().domains();
    List<LinesFigure.Line> lines = new ArrayList<>();
    for (int target = 0; target < Domain.TARGETS.size(); target++) {
      for (boolean random : new boolean[] {false, true}) {
        List<LinesFigure.Point> points = new ArrayList<>();
        for (int step = 1; step < steps; step++) {
          double share = (double) step / (steps - 1);
          Mix mix = Mix.with(ADDED, share, domains.size());
          Mix used = random ? mix.randomised(ADDED) : mix;
          points.add(
              new LinesFigure.Point(share, scores.mean(used, model, test, target, Metric.R2)));
        }
        String name =
            Domain.TARGETS.get(target).name() + (random ? ", random labels" : ", own labels");
        lines.add(new LinesFigure.Line(name, LinesFigure.colour(lines.size()), points));
      }
    }
    String across = "share of " + domains.get(ADDED).name() + " that is added";
    String caption =
        "R2 of " + model.name() + " on " + domains.get(test).name() + "; below -1 is cut";
    return new Figure(
        "random-" + model.name() + "-" + (test + 1),
        caption,
        false,
        LinesFigure.of(caption, across, "R2", lines));
  }
}
