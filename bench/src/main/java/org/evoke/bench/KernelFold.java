/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.core.RandomStream;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.learn.Regressor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.catalogue.TrainerCatalogue;
import org.evoke.learn.pca.PcaSettings;
import org.evoke.learn.prepare.Preparation;
import org.evoke.learn.prepare.PreparedSet;
import org.evoke.learn.scale.ScalerSettings;
import org.evoke.learn.scale.Scalers;
import org.evoke.learn.svr.Gamma;
import org.evoke.learn.svr.InnerProducts;
import org.evoke.learn.svr.Kernel;
import org.evoke.learn.svr.KernelMatrix;
import org.evoke.learn.svr.KernelSettings;
import org.evoke.learn.svr.SvrSettings;
import org.evoke.learn.svr.SvrSolver;

/**
 * Times one fold: standard scaler, principal components of 80 % of the variance and support vector
 * regression on 1,400 rows of 6,373 columns, then the prediction of 350 rows. The argument {@code
 * noise} makes independent columns; {@code factors} columns of 200 hidden factors with noise. The
 * script {@code bench/kernel-fold} runs the same beside scikit-learn.
 */
public final class KernelFold {
  private static final int TRAIN = 1400;
  private static final int ROWS = 1750;
  private static final int WIDTH = 6373;
  private static final int FACTORS = 200;
  private static final int RUNS = 5;

  private KernelFold() {}

  public static void main(String[] arguments) {
    double[] values = values("factors".equals(arguments[0]) ? FACTORS : 0);
    TrainingSet train = set(values, 0, TRAIN);
    TrainingSet test = set(values, TRAIN, ROWS);
    for (int run = 0; run < RUNS; run++) {
      long busy = processorTime();
      long start = System.nanoTime();
      Regressor fitted =
          TrainerCatalogue.trainer("svr", Map.of("pca", Map.of("variance", 0.8)))
              .fit(train, new Seed(1));
      long fit = System.nanoTime();
      fitted.predict(test.values(), test.rows());
      long end = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "evoke fit %.2f predict %.2f total %.2f processor %.2f%n",
          (fit - start) / 1e9,
          (end - fit) / 1e9,
          (end - start) / 1e9,
          (processorTime() - busy) / 1e9);
    }
    shared(train);
  }

  /** Nanoseconds that all threads of this process have run. */
  static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Points of a grid on one kernel: what a search pays for each further cost and epsilon. */
  private static void shared(TrainingSet train) {
    Preparation preparation =
        new Preparation(
            ScalerSettings.of(Scalers.STANDARD), Optional.of(new PcaSettings(0.8, false)));
    PreparedSet prepared = preparation.fit(train);
    TrainingSet set = prepared.set();
    Kernel kernel = KernelSettings.rbf(Gamma.SCALE).of(set.values(), set.width());
    InnerProducts products = new InnerProducts(set.values(), set.rows(), set.width());
    long start = System.nanoTime();
    KernelMatrix matrix = new KernelMatrix(products, kernel);
    long made = System.nanoTime();
    int points = 0;
    for (double cost : new double[] {0.1, 1, 10, 100}) {
      for (double epsilon : new double[] {0.01, 0.1, 0.2}) {
        SvrSolver.solve(matrix, set.labels()[0], new SvrSettings(cost, epsilon, 1e-3, true, 0));
        points++;
      }
    }
    long end = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "evoke components %d, one more kernel %.3f, one more point on it %.4f%n",
        set.width(),
        (made - start) / 1e9,
        (end - made) / 1e9 / points);
  }

  /** Labelled rows with columns of hidden factors. */
  static TrainingSet factors(int rows) {
    return set(values(FACTORS), 0, rows);
  }

  private static double[] values(int factors) {
    RandomStream random = new Seed(1).stream();
    double[] values = new double[ROWS * WIDTH];
    double[] loadings = new double[factors * WIDTH];
    for (int i = 0; i < loadings.length; i++) {
      loadings[i] = random.nextGaussian();
    }
    double[] scores = new double[factors];
    for (int row = 0; row < ROWS; row++) {
      for (int f = 0; f < factors; f++) {
        scores[f] = random.nextGaussian() * 10 / (f + 10);
      }
      for (int c = 0; c < WIDTH; c++) {
        double value = random.nextGaussian();
        for (int f = 0; f < factors; f++) {
          value += scores[f] * loadings[f * WIDTH + c];
        }
        values[row * WIDTH + c] = (float) value;
      }
    }
    return values;
  }

  private static TrainingSet set(double[] all, int from, int to) {
    double[] values = java.util.Arrays.copyOfRange(all, from * WIDTH, to * WIDTH);
    RandomStream random = new Seed(from).stream();
    double[] labels = new double[to - from];
    for (int row = 0; row < labels.length; row++) {
      double signal = values[row * WIDTH] + values[row * WIDTH + 1] + random.nextGaussian();
      labels[row] = Math.max(-1, Math.min(1, signal / 10));
    }
    List<String> columns = IntStream.range(0, WIDTH).mapToObj(c -> "column " + c).toList();
    List<String> names = IntStream.range(from, to).mapToObj(r -> "row " + r).toList();
    return new TrainingSet(
        new FeatureSet("bench", "1", columns),
        values,
        List.of(Scale.VALENCE),
        new double[][] {labels},
        names);
  }
}
