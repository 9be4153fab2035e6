/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import org.evoke.nn.torch.Value;

/**
 * The normalisation of the published AttendAffectNet: a (x - mean) / (deviation + 1e-6) + b,
 * standard deviation with divisor n - 1.
 *
 * <ul>
 *   <li>input and output (..., width)
 *   <li>{@code a_2} (width), {@code b_2} (width)
 * </ul>
 */
public final class DeviationNorm implements Normalisation {
  private static final double EPSILON = 1e-6;

  private final Parameter scale;
  private final Parameter shift;

  /** A layer for this width, at least 2. */
  public DeviationNorm(Parameters parameters, String name, int width) {
    scale = parameters.constant(name + ".a_2", 1, width);
    shift = parameters.constant(name + ".b_2", 0, width);
  }

  @Override
  public Value apply(Value x) {
    Value centred = x.minus(x.meanOfLast());
    Value spread = x.deviationOfLast().plus(EPSILON);
    return scale.value().times(centred).over(spread).plus(shift.value());
  }
}
