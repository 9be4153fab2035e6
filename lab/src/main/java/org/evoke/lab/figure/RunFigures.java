/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Target;
import org.evoke.lab.run.Pooled;
import org.evoke.lab.run.RunResult;
import org.evoke.score.Rows;

/**
 * The figures of a run, from its first division of the rows: each row counts once there.
 *
 * @see #of
 */
public final class RunFigures {
  /** Figures over time are drawn for so many groups at most. */
  private static final int MOST_GROUPS = 200;

  private static final String VALENCE = "#0a6aa6";
  private static final String AROUSAL = "#c2490b";
  private static final String OTHER = "#3d4db8";

  private final Clips clips;
  private final Pooled pooled;
  private final List<Figure> figures = new ArrayList<>();

  private RunFigures(Clips clips, Pooled pooled) {
    this.clips = clips;
    this.pooled = pooled;
  }

  /** Truth against prediction and residuals, or confusion; truth and prediction over time. */
  public static List<Figure> of(RunResult run) {
    List<Figure> figures = new ArrayList<>();
    for (Pooled pooled : run.pooled()) {
      RunFigures maker = new RunFigures(run.data().clips(), pooled);
      for (int target = 0; target < run.data().clips().targets().size(); target++) {
        maker.target(target);
      }
      figures.addAll(maker.figures);
    }
    return figures;
  }

  private void target(int number) {
    Target target = clips.targets().get(number);
    List<Pooled.Part> first = pooled.divisions().get(0);
    int[] rows = IntStream.range(first.get(0).from(), first.get(first.size() - 1).to()).toArray();
    double[] truth = Rows.select(pooled.truth()[number], rows);
    double[] predicted = Rows.select(pooled.predicted()[number], rows);
    if (target.isClass()) {
      confusion(target, truth, predicted);
    } else {
      points(target, truth, predicted);
    }
    if (clips.seconds().isPresent()) {
      series(target, Rows.select(pooled.rows(), rows), truth, predicted);
    }
  }

  private void points(Target target, double[] truth, double[] predicted) {
    String about = about(target);
    add(
        "scatter",
        target,
        "Truth and prediction, " + about,
        false,
        PointFigure.scatter(
            "Truth and prediction, " + about, target.name(), truth, predicted, colour(target)));
    add(
        "residuals",
        target,
        "Residuals, " + about,
        false,
        PointFigure.residuals(
            "Residuals, " + about, target.name(), truth, predicted, colour(target)));
  }

  private void confusion(Target target, double[] truth, double[] predicted) {
    String caption = "Confusion, " + about(target);
    add(
        "confusion",
        target,
        caption,
        false,
        ConfusionFigure.of(
            caption, target.classes(), numbers(truth), numbers(predicted), colour(target)));
  }

  /** Classes counted from 1. */
  private static int[] numbers(double[] classes) {
    return Arrays.stream(classes).mapToInt(c -> (int) c + 1).toArray();
  }

  private void series(Target target, int[] rows, double[] truth, double[] predicted) {
    Clips scored = clips.select(rows);
    double[] seconds = scored.seconds().orElseThrow();
    List<int[]> sequences = scored.sequences();
    for (int g = 0; g < Math.min(MOST_GROUPS, sequences.size()); g++) {
      int[] members = sequences.get(g);
      if (members.length < 2) {
        continue;
      }
      String group = scored.groups().names().get(members[0]);
      String caption = group + ", " + about(target);
      add(
          "series-" + (g + 1),
          target,
          caption,
          true,
          SeriesFigure.of(
              caption,
              target.name(),
              Rows.select(seconds, members),
              Rows.select(truth, members),
              Rows.select(predicted, members),
              colour(target)));
    }
  }

  private String about(Target target) {
    return target.name() + ", " + pooled.model().name() + ", " + pooled.protocol().name();
  }

  private void add(String kind, Target target, String caption, boolean wide, String svg) {
    String name =
        String.join("-", pooled.protocol().name(), pooled.model().name(), target.name(), kind);
    figures.add(new Figure(name.toLowerCase(Locale.ROOT), caption, wide, svg));
  }

  private static String colour(Target target) {
    return colour(target.name());
  }

  /** The colour of a target. */
  static String colour(String target) {
    return switch (target) {
      case "valence" -> VALENCE;
      case "arousal" -> AROUSAL;
      default -> OTHER;
    };
  }
}
