/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

/**
 * What a model says about rows.
 *
 * @param values by target and row; of classes their index
 * @param probabilities by target, class and row; no classes for numbers, and for classes whose
 *     probabilities the model does not tell
 */
public record Answer(double[][] values, double[][][] probabilities) {
  /** Values alone. */
  public static Answer of(double[][] values) {
    return new Answer(values, new double[values.length][0][]);
  }
}
