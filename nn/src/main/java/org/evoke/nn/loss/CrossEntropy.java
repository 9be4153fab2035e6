/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/**
 * Mean cross-entropy of classes, over rows, or over the steps of all sequences that {@code mask}
 * lets count.
 */
public record CrossEntropy() implements Loss {
  @Override
  public String name() {
    return "cross-entropy";
  }

  @Override
  public Parts parts() {
    return Parts.STEPS;
  }

  @Override
  public boolean needsSteps() {
    return false;
  }

  /**
   * Needs logits (batch, classes) or (batch, T, classes), and {@code label} without the last axis.
   */
  @Override
  public Value of(Map<String, Value> outputs, Map<String, Value> targets) {
    Value logits = Targets.require(outputs, Network.OUTPUT);
    Value labels = Targets.require(targets, Targets.LABELS);
    requireClasses(labels, logits.length(-1));
    Value mask = targets.get(Targets.MASK);
    if (logits.axes() == 3 && mask != null) {
      return Functions.crossEntropy(Steps.valid(logits, mask), Steps.valid(labels, mask));
    }
    return Functions.crossEntropy(logits.reshape(-1, logits.length(-1)), labels.reshape(-1));
  }

  private static void requireClasses(Value labels, int classes) {
    for (long label : labels.wholes()) {
      if (label < 0 || label >= classes) {
        throw new InputException(
            "label is "
                + label
                + ", must be 0 to "
                + (classes - 1)
                + " for "
                + classes
                + " classes");
      }
    }
  }
}
