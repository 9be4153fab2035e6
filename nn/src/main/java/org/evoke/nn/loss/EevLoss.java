/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Value;

/**
 * The loss of "Temporal Convolution Networks with Positional Encoding for Evoked Expression
 * Estimation", equation 4: the sum over videos of the mean over expressions of the squared errors
 * of the valid steps, each divided by their number. A sum, so that the gradients of videos one by
 * one add up to those of the batch.
 */
public record EevLoss() implements Loss {
  @Override
  public String name() {
    return "eev";
  }

  @Override
  public Parts parts() {
    return Parts.SUM;
  }

  @Override
  public boolean needsSteps() {
    return true;
  }

  /** Needs {@code y} (batch, T, expressions) and, unless all steps count, {@code mask}. */
  @Override
  public Value of(Map<String, Value> outputs, Map<String, Value> targets) {
    Value wanted = Targets.require(targets, Targets.VALUES);
    Value answers = Targets.require(outputs, Network.OUTPUT).reshape(wanted.shape());
    Value error = answers.minus(wanted).squared();
    double expressions = answers.length(2);
    Value mask = targets.get(Targets.MASK);
    if (mask == null) {
      return error.sum().times(1 / (expressions * answers.length(1)));
    }
    Value weights = mask.over(lengths(mask));
    return error.sum(2).times(weights).sum().times(1 / expressions);
  }

  /** Valid steps of each video: (batch, 1). */
  private static Value lengths(Value mask) {
    Value lengths = mask.sum(1);
    double[] counts = lengths.doubles();
    for (int video = 0; video < counts.length; video++) {
      if (counts[video] == 0) {
        throw new InputException("video " + (video + 1) + " of the batch has no step that counts");
      }
    }
    return lengths.withAxis(1);
  }
}
