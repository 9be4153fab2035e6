/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Map;
import org.evoke.nn.torch.Value;

/** A single number to make small, from the outputs of a network and what is wanted. */
public interface Loss {
  /** Name that {@link Losses} knows it by. */
  String name();

  /**
   * Computes the loss.
   *
   * @param outputs of the network, by name
   * @param targets wanted values, by name
   * @return one number, of which gradients can be asked
   */
  Value of(Map<String, Value> outputs, Map<String, Value> targets);
}
