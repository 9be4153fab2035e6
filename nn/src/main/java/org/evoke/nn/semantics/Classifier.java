/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/** Two fully connected layers with ReLU between: (..., in) to (..., outputs). */
final class Classifier {
  private final Linear first;
  private final Linear second;

  Classifier(Parameters parameters, int in, int hidden, int outputs) {
    first = Linear.of(parameters, "fc1", in, hidden);
    second = Linear.of(parameters, "fc2", hidden, outputs);
  }

  Value apply(Value x) {
    return second.apply(Functions.relu(first.apply(x)));
  }
}
