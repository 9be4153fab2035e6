/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.Arrays;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.Fold;
import org.evoke.score.statistics.Alternative;
import org.evoke.score.statistics.StudentTest;

/**
 * The control that plants a feature which equals the label in test rows and is noise in training
 * rows. Who learns from training rows alone has no reason to look at it; who fits, scales or
 * chooses with test rows in sight finds it and wins.
 */
public final class Canary {
  /** Fewest folds, over all repeats, whose gains can be told from chance. */
  public static final int LEAST_FOLDS = 3;

  /** Shares that differ by less are equal but for rounding. */
  private static final double SAME = 1e-9;

  private Canary() {}

  /**
   * The planted columns of one fold, one for each target: in training rows normal noise with the
   * mean and deviation of the training labels, in test rows the label. Each fold needs a seed of
   * its own.
   *
   * @param labels by target and row
   * @return by target and row; NaN in rows that the fold does not use
   */
  public static double[][] columns(double[][] labels, Fold fold, Seed seed) {
    double[][] columns = new double[labels.length][];
    for (int target = 0; target < labels.length; target++) {
      columns[target] = column(labels[target], fold, seed.derive(target));
    }
    return columns;
  }

  private static double[] column(double[] labels, Fold fold, Seed seed) {
    int[] train = fold.train();
    double mean = 0;
    for (int row : train) {
      mean += labels[row] / train.length;
    }
    double variance = 0;
    for (int row : train) {
      variance += (labels[row] - mean) * (labels[row] - mean) / train.length;
    }
    double[] column = new double[labels.length];
    Arrays.fill(column, Double.NaN);
    RandomStream random = seed.stream();
    for (int row : train) {
      column[row] = mean + Math.sqrt(variance) * random.nextGaussian();
    }
    for (int row : fold.test()) {
      column[row] = labels[row];
    }
    return column;
  }

  /**
   * Whether the canary helped: a one-sided t-test of the share of the squared error that it saves,
   * over folds, each of which has noise of its own. An honest model may put a small weight on the
   * noise by chance, with either sign; a leak gains in every fold.
   *
   * @param without mean squared error of each fold without the canary
   * @param with the same with it
   * @throws InputException when there are fewer than {@value #LEAST_FOLDS} folds
   */
  public static ControlVerdict verdict(double[] without, double[] with) {
    if (without.length < LEAST_FOLDS) {
      throw new InputException(
          "canary: "
              + without.length
              + " folds, needs at least "
              + LEAST_FOLDS
              + "; repeat the protocol with further seeds");
    }
    double[] saved = new double[without.length];
    boolean same = true;
    double mean = 0;
    for (int f = 0; f < saved.length; f++) {
      saved[f] = without[f] == with[f] ? 0 : 1 - with[f] / without[f];
      same &= Math.abs(saved[f] - saved[0]) < SAME;
      mean += saved[f] / saved.length;
    }
    double[] nothing = new double[saved.length];
    double p = same ? always(mean) : StudentTest.paired(saved, nothing, Alternative.GREATER).p();
    return ControlVerdict.of("canary", "none", mean, p);
  }

  /** The same gain in every fold is either none or no chance. */
  private static double always(double gain) {
    return gain > 0 ? 0 : 1;
  }
}
