/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Map;
import org.evoke.nn.torch.Value;

/** A single number to make small, from the outputs of a network and what is wanted. */
public interface Loss {
  /** How the losses of parts of a batch make that of the whole batch. */
  enum Parts {
    /** They are added: it is a sum over sequences. */
    SUM,
    /** Their mean, weighted by steps that count: it is a mean over steps, or over rows. */
    STEPS,
    /** Their mean, weighted by sequences: it is a mean over sequences. */
    SEQUENCES,
    /** They do not: it looks at the whole batch. */
    NONE
  }

  /** Name that {@link Losses} knows it by. */
  String name();

  /** How parts of a batch make the whole. */
  Parts parts();

  /** Whether it is about answers for each step of sequences, and no others. */
  boolean needsSteps();

  /**
   * Computes the loss.
   *
   * @param outputs of the network, by name
   * @param targets wanted values, by name
   * @return one number, of which gradients can be asked
   */
  Value of(Map<String, Value> outputs, Map<String, Value> targets);
}
