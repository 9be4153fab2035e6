/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Map;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Value;

/**
 * Mean squared error, alone or with 1 - Pearson correlation over the batch (AttendAffectNet,
 * equation 3).
 *
 * @param name name of the loss
 * @param lastStepOnly whether only the last step of each sequence counts (AttendAffectNet, section
 *     III-C: only the last output is back-propagated)
 * @param withCorrelation whether 1 - correlation is added; a batch without variation, such as a
 *     single row, adds the constant 1
 */
public record SquaredError(String name, boolean lastStepOnly, boolean withCorrelation)
    implements Loss {
  /** Mean over all values, or over all values of steps that {@code mask} lets count. */
  public static final SquaredError MEAN = new SquaredError("mse", false, false);

  /** {@link #MEAN} plus 1 - correlation. */
  public static final SquaredError WITH_CORRELATION = new SquaredError("mse-pcc", false, true);

  /** As {@link #MEAN}, of the last step. */
  public static final SquaredError LAST = new SquaredError("mse-last", true, false);

  /** As {@link #WITH_CORRELATION}, of the last step. */
  public static final SquaredError LAST_WITH_CORRELATION =
      new SquaredError("mse-pcc-last", true, true);

  @Override
  public Parts parts() {
    return withCorrelation ? Parts.NONE : lastStepOnly ? Parts.SEQUENCES : Parts.STEPS;
  }

  @Override
  public boolean needsSteps() {
    return lastStepOnly;
  }

  @Override
  public Value of(Map<String, Value> outputs, Map<String, Value> targets) {
    Value answers = Targets.require(outputs, Network.OUTPUT);
    Value wanted = Targets.require(targets, Targets.VALUES);
    Value mask = targets.get(Targets.MASK);
    if (lastStepOnly) {
      return of(Steps.last(answers, mask), Steps.last(wanted, mask));
    }
    return mask == null
        ? of(answers, wanted)
        : of(Steps.valid(answers, mask), Steps.valid(wanted, mask));
  }

  private Value of(Value answers, Value wanted) {
    Value flat = answers.reshape(-1);
    Value target = wanted.reshape(-1);
    Value error = flat.minus(target).squared().mean();
    if (!withCorrelation) {
      return error;
    }
    Value correlation = Correlation.of(flat, target);
    return correlation == null ? error.plus(1) : error.minus(correlation).plus(1);
  }
}
