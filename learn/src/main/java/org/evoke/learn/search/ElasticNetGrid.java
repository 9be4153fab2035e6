/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.evoke.learn.Trainer;
import org.evoke.learn.linear.AlphaChoice;
import org.evoke.learn.linear.ElasticNetProblem;
import org.evoke.learn.linear.ElasticNetSettings;
import org.evoke.learn.linear.ElasticNetTrainer;
import org.evoke.learn.pca.PcaSettings;
import org.evoke.learn.prepare.Preparation;
import org.evoke.learn.prepare.PreparedTrainer;
import org.evoke.learn.scale.ScalerSettings;

/**
 * Elastic nets behind a standard scaler and principal components, each of which chooses its penalty
 * by 5 parts of its training rows. Points that differ in the mix of penalties alone share the inner
 * products of columns.
 */
public final class ElasticNetGrid implements Grid {
  private static final int FOLDS = 5;
  private static final int ALPHAS = 100;
  private static final double SMALLEST = 1e-3;
  private static final double TOLERANCE = 1e-5;
  private static final int SWEEPS = 1000;

  private final ScalerSettings scaler;
  private final List<Point> points = new ArrayList<>();

  private record Point(Kind kind, double mix) {}

  /** What points have in common that share their inner products. */
  private record Kind(PcaSettings pca, boolean normalise) {}

  /**
   * The values along each axis; every combination is a point.
   *
   * @param variances shares of the variance that components keep
   * @param mixes shares of the absolute values in the penalty
   * @param normalise whether centred columns are divided by their length
   */
  public record Axes(List<Double> variances, List<Double> mixes, List<Boolean> normalise) {
    /** The grid of the published joint learning of music and sounds: 400 points. */
    public static final Axes PUBLISHED =
        new Axes(even(0.8, 1 - 1e-15, 10), even(0.01, 0.99, 10), List.of(false, true));

    /** A small part of it: 18 points. */
    public static final Axes SMALL =
        new Axes(List.of(0.8, 0.95, 1 - 1e-15), List.of(0.01, 0.5, 0.99), List.of(false));
  }

  /**
   * A grid.
   *
   * @param clip where scaled columns are cut on either side, in standard deviations; infinite for
   *     nowhere
   */
  public ElasticNetGrid(Axes axes, double clip) {
    this.scaler = ScalerSettings.standard(clip);
    for (double variance : axes.variances()) {
      for (boolean whiten : new boolean[] {true, false}) {
        for (boolean normalise : axes.normalise()) {
          for (double mix : axes.mixes()) {
            points.add(new Point(new Kind(new PcaSettings(variance, whiten), normalise), mix));
          }
        }
      }
    }
  }

  /** Numbers from the first to the last in equal steps, both included. */
  static List<Double> even(double first, double last, int count) {
    return IntStream.range(0, count)
        .mapToObj(k -> k == count - 1 ? last : first + k * (last - first) / (count - 1))
        .toList();
  }

  @Override
  public int size() {
    return points.size();
  }

  @Override
  public ScalerSettings scaler() {
    return scaler;
  }

  private static ElasticNetSettings settings(Point point) {
    return new ElasticNetSettings(
        OptionalDouble.empty(),
        point.mix,
        FOLDS,
        ALPHAS,
        SMALLEST,
        TOLERANCE,
        SWEEPS,
        point.kind.normalise);
  }

  @Override
  public Trainer trainer(int number) {
    Point point = points.get(number);
    return new PreparedTrainer(
        new Preparation(scaler, Optional.of(point.kind.pca)),
        new ElasticNetTrainer(settings(point)));
  }

  @Override
  public Map<String, Object> options(int number) {
    Point point = points.get(number);
    PcaSettings pca = point.kind.pca;
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("l1-ratio", point.mix);
    options.put("normalise", point.kind.normalise);
    options.put("tolerance", TOLERANCE);
    options.put("sweeps", SWEEPS);
    scaler.clipOption().ifPresent(clip -> options.put("clip", clip));
    options.put("pca", Map.of("variance", pca.variance(), "whiten", pca.whiten()));
    return options;
  }

  @Override
  public double[][] errors(PreparedFold fold, int[][] alive) {
    double[][] errors = new double[alive.length][];
    Arrays.setAll(errors, target -> new double[alive[target].length]);
    for (int target = 0; target < alive.length; target++) {
      int number = target;
      Map<Kind, List<Integer>> places = new LinkedHashMap<>();
      for (int place = 0; place < alive[target].length; place++) {
        places
            .computeIfAbsent(points.get(alive[target][place]).kind, kind -> new ArrayList<>())
            .add(place);
      }
      places.entrySet().stream()
          .parallel()
          .forEach(
              group ->
                  solve(fold, number, group.getKey(), group.getValue(), alive[number], errors));
    }
    return errors;
  }

  private void solve(
      PreparedFold fold,
      int target,
      Kind kind,
      List<Integer> places,
      int[] alive,
      double[][] errors) {
    PreparedFold.Components components = fold.components(kind.pca);
    AlphaChoice choice =
        new AlphaChoice(
            components.train(),
            fold.train().labels()[target],
            fold.train().groups(),
            FOLDS,
            kind.normalise);
    for (int place : places) {
      ElasticNetSettings settings = settings(points.get(alive[place]));
      ElasticNetProblem problem = choice.problem();
      problem.approach(choice.best(settings), settings);
      double[] predicted = problem.predict(components.test(), fold.tested());
      errors[target][place] = error(fold.truth()[target], predicted);
    }
  }

  private static double error(double[] truth, double[] predicted) {
    double sum = 0;
    for (int row = 0; row < truth.length; row++) {
      sum += (truth[row] - predicted[row]) * (truth[row] - predicted[row]);
    }
    double error = Math.sqrt(sum / truth.length);
    return Double.isFinite(error) ? error : Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ElasticNetGrid grid
        && grid.points.equals(points)
        && grid.scaler.equals(scaler);
  }

  @Override
  public int hashCode() {
    return points.hashCode();
  }
}
