/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.optimiser;

import org.evoke.nn.layer.Parameters;
import org.evoke.nn.torch.Value;

/**
 * Adam (Kingma and Ba 2015), bias-corrected, 1e-8 added outside the root, betas 0.9 and 0.999.
 *
 * <p>The paper on valence and sound semantics says "learning rate and decaying factor of 0.005";
 * {@link Decay} holds its readings.
 */
public final class Adam extends Descent {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;
  private static final String MEAN = "mean";
  private static final String SQUARE = "square";

  private final Decay decay;
  private final double factor;

  /**
   * Adam without memory yet.
   *
   * @param rate learning rate
   * @param factor of the decay; 0 for none
   */
  public Adam(Parameters parameters, double rate, Decay decay, double factor) {
    super(parameters, rate, MEAN, SQUARE);
    this.decay = decay;
    this.factor = factor;
  }

  @Override
  void change(Parameters parameters, Memory memory) {
    double current = decay == Decay.INVERSE_TIME ? rate() / (1 + factor * memory.steps()) : rate();
    memory.count();
    Value values = parameters.values();
    Value gradients = parameters.gradients();
    if (decay == Decay.L2) {
      gradients = gradients.plus(values.times(factor));
    } else if (decay == Decay.DECOUPLED) {
      values.scale(1 - current * factor);
    }
    Value mean = memory.block(MEAN);
    Value square = memory.block(SQUARE);
    mean.scale(BETA1);
    mean.add(gradients, 1 - BETA1);
    square.scale(BETA2);
    square.addProduct(gradients, gradients, 1 - BETA2);
    double steps = (double) memory.steps();
    double meanBias = 1 - StrictMath.pow(BETA1, steps);
    double squareBias = 1 - StrictMath.pow(BETA2, steps);
    Value root = square.squareRoot();
    root.scale(1 / Math.sqrt(squareBias));
    values.addQuotient(mean, root.plus(EPSILON), -current / meanBias);
  }
}
