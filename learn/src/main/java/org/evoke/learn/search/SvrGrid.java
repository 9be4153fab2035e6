/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.learn.Trainer;
import org.evoke.learn.pca.PcaSettings;
import org.evoke.learn.prepare.Preparation;
import org.evoke.learn.prepare.PreparedTrainer;
import org.evoke.learn.scale.ScalerSettings;
import org.evoke.learn.svr.Gamma;
import org.evoke.learn.svr.Kernel;
import org.evoke.learn.svr.KernelSettings;
import org.evoke.learn.svr.SvrSettings;
import org.evoke.learn.svr.SvrTrainer;

/**
 * Support vector regression behind a standard scaler and principal components. Points that differ
 * in cost, tube and shrinking alone share a kernel matrix.
 */
public final class SvrGrid implements Grid {
  /** Steps that a fit takes at most where nothing else is said. */
  public static final int USUAL_ITERATIONS = 10_000;

  private final ScalerSettings scaler;
  private final List<Point> points;

  /** One point: components, kernel, and the problem on it. */
  record Point(PcaSettings pca, KernelSettings kernel, SvrSettings svr) {}

  /**
   * The values along each axis; every combination is a point.
   *
   * @param variances shares of the variance that components keep
   * @param gammas rules for gamma
   * @param shrinking whether shrinking is on
   * @param costs C
   * @param epsilons half widths of the tube
   * @param coef0s of the sigmoid and polynomial kernels
   * @param degrees of the polynomial kernel
   */
  public record Axes(
      List<Double> variances,
      List<Gamma> gammas,
      List<Boolean> shrinking,
      List<Double> costs,
      List<Double> epsilons,
      List<Double> coef0s,
      List<Integer> degrees) {

    /**
     * The grid of the published joint learning of music and sounds: 1,000 points with the radial,
     * 5,000 with the sigmoid and 20,000 with the polynomial kernel.
     */
    public static final Axes PUBLISHED =
        new Axes(
            ElasticNetGrid.even(0.8, 1 - 1e-15, 5),
            List.of(Gamma.SCALE, Gamma.AUTO),
            List.of(true, false),
            powers(0.1, 10, 5),
            ElasticNetGrid.even(0, 1, 5),
            ElasticNetGrid.even(0, 100, 5),
            List.of(2, 3, 4, 5));

    /** A small part of it, with a finer choice of narrow tubes: 378 points. */
    public static final Axes SMALL =
        new Axes(
            List.of(0.8, 0.95, 1 - 1e-15),
            List.of(Gamma.SCALE),
            List.of(true),
            List.of(0.1, 1.0, 10.0),
            List.of(0.0, 0.1, 0.25),
            List.of(0.0, 25.0),
            List.of(2, 3));

    private static List<Double> powers(double low, double high, int count) {
      return ElasticNetGrid.even(StrictMath.log10(low), StrictMath.log10(high), count).stream()
          .map(exponent -> StrictMath.pow(10, exponent))
          .toList();
    }
  }

  /**
   * A grid.
   *
   * @param iterations steps after which a fit stops, whatever has been reached; 0 for no limit
   * @param clip where scaled columns are cut on either side, in standard deviations; infinite for
   *     nowhere
   */
  public SvrGrid(Axes axes, int iterations, double clip) {
    this.scaler = ScalerSettings.standard(clip);
    this.points = new ArrayList<>();
    for (double variance : axes.variances()) {
      for (boolean whiten : new boolean[] {true, false}) {
        PcaSettings pca = new PcaSettings(variance, whiten);
        for (KernelSettings kernel : kernels(axes)) {
          add(axes, pca, kernel, iterations);
        }
      }
    }
  }

  private static List<KernelSettings> kernels(Axes axes) {
    List<KernelSettings> kernels = new ArrayList<>();
    for (Gamma gamma : axes.gammas()) {
      kernels.add(KernelSettings.rbf(gamma));
      for (double coef0 : axes.coef0s()) {
        kernels.add(new KernelSettings(Kernel.Kind.SIGMOID, gamma, coef0, 3));
        for (int degree : axes.degrees()) {
          kernels.add(new KernelSettings(Kernel.Kind.POLYNOMIAL, gamma, coef0, degree));
        }
      }
    }
    return kernels;
  }

  private void add(Axes axes, PcaSettings pca, KernelSettings kernel, int iterations) {
    for (boolean shrinking : axes.shrinking()) {
      for (double cost : axes.costs()) {
        for (double epsilon : axes.epsilons()) {
          points.add(
              new Point(pca, kernel, new SvrSettings(cost, epsilon, 1e-3, shrinking, iterations)));
        }
      }
    }
  }

  @Override
  public int size() {
    return points.size();
  }

  @Override
  public ScalerSettings scaler() {
    return scaler;
  }

  Point point(int number) {
    return points.get(number);
  }

  @Override
  public Trainer trainer(int number) {
    Point point = points.get(number);
    return new PreparedTrainer(
        new Preparation(scaler, Optional.of(point.pca)), new SvrTrainer(point.kernel, point.svr));
  }

  @Override
  public Map<String, Object> options(int number) {
    Point point = points.get(number);
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("kernel", point.kernel.kind().id());
    options.put("C", point.svr.cost());
    options.put("epsilon", point.svr.epsilon());
    options.put("gamma", point.kernel.gamma().equals(Gamma.SCALE) ? "scale" : "auto");
    options.put("coef0", point.kernel.coef0());
    options.put("degree", point.kernel.degree());
    options.put("shrinking", point.svr.shrinking());
    options.put("iterations", point.svr.iterations() == 0 ? "unlimited" : point.svr.iterations());
    scaler.clipOption().ifPresent(clip -> options.put("clip", clip));
    options.put("pca", Map.of("variance", point.pca.variance(), "whiten", point.pca.whiten()));
    return options;
  }

  @Override
  public double[][] errors(PreparedFold fold, int[][] alive) {
    return new SvrErrors(this, fold, alive).compute();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SvrGrid grid
        && grid.points.equals(points)
        && grid.scaler.equals(scaler);
  }

  @Override
  public int hashCode() {
    return points.hashCode();
  }
}
