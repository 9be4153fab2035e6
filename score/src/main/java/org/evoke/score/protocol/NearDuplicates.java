/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.score.Fold;

/**
 * Finds test rows that are, or almost are, training rows under another name: a clip twice in a data
 * set, a song in two encodings.
 *
 * @param tolerance largest distance that is reported, in deviations of the training rows, root mean
 *     square over the columns; two unrelated rows are about 1.4 apart
 */
public record NearDuplicates(double tolerance) {
  /** Rows closer than a twentieth of a deviation. */
  public static final NearDuplicates USUAL = new NearDuplicates(0.05);

  public NearDuplicates {
    if (!(tolerance >= 0 && tolerance < 1)) {
      throw new InputException("tolerance is " + tolerance + ", must lie in 0 to less than 1");
    }
  }

  /**
   * The nearest training row of each test row that has one within the tolerance.
   *
   * @param values n x width, row-major, all finite
   * @param width number of columns
   * @param fold what is training and what is test
   * @return in order of the fold's test rows
   */
  public List<NearDuplicate> across(double[] values, int width, Fold fold) {
    int[] train = fold.train();
    int[] test = fold.test();
    double[][] scaled = Standardised.rows(values, width, train, train);
    double[][] asked = Standardised.rows(values, width, train, test);
    Integer[] order = new Integer[train.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scaled[i][0]));
    double[][] sorted = Arrays.stream(order).map(i -> scaled[i]).toArray(double[][]::new);
    double limit = tolerance * tolerance * width;
    List<NearDuplicate> found = new ArrayList<>();
    for (int i = 0; i < test.length; i++) {
      Nearest nearest = new Nearest(sorted, limit);
      int position = nearest.search(asked[i]);
      if (position >= 0) {
        double distance = Math.sqrt(nearest.square() / width);
        found.add(new NearDuplicate(test[i], train[order[position]], distance));
      }
    }
    return found;
  }
}
