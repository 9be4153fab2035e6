/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/** W2 relu(W1 x): (..., width) to (..., width). */
final class FeedForward {
  private final Linear first;
  private final Linear second;

  FeedForward(Parameters parameters, String name, int width, int hidden) {
    first = Linear.of(parameters, name + ".w1", width, hidden);
    second = Linear.of(parameters, name + ".w2", hidden, width);
  }

  Value apply(Value x) {
    return second.apply(Functions.relu(first.apply(x)));
  }
}
