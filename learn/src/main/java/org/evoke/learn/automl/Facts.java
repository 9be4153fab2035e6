/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.Arrays;
import org.evoke.learn.TrainingSet;

/**
 * What the spaces of settings depend on.
 *
 * @param rows number of rows
 * @param width number of columns
 * @param deviation standard deviation of the labels, 1 where they are constant
 */
record Facts(int rows, int width, double deviation) {
  static Facts of(TrainingSet set) {
    double[] labels = set.labels()[0];
    double mean = Arrays.stream(labels).sum() / labels.length;
    double squares = Arrays.stream(labels).map(y -> (y - mean) * (y - mean)).sum();
    double deviation = Math.sqrt(squares / labels.length);
    return new Facts(set.rows(), set.width(), deviation > 0 ? deviation : 1);
  }
}
