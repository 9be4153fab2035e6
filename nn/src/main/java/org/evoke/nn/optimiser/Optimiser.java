/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.optimiser;

import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/** Changes the trained parameters of a network by their gradients. */
public interface Optimiser extends AutoCloseable {
  /** The learning rate of the next step, before any decay of its own. */
  double rate();

  /** Sets the learning rate, for schedules. */
  void rate(double rate);

  /** Sets all gradients to zero; afterwards {@code backward} calls add up until {@link #step}. */
  void clearGradients();

  /** Changes the parameters once. */
  void step();

  /** Steps done. */
  long steps();

  /** All that it remembers, but for the rate, so that training can go on elsewhere. */
  Map<String, Tensor> state();

  /**
   * Takes up what {@link #state} gave.
   *
   * @throws InputException when something is missing or of another shape
   */
  void restore(Map<String, Tensor> state);

  @Override
  void close();
}
