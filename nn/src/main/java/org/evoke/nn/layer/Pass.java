/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.nn.torch.Randomness;
import org.evoke.nn.torch.Value;

/**
 * One way through a network: whether it trains (dropout, statistics of the batch), and what it
 * notes on its way. Not to be shared between threads.
 */
public final class Pass {
  private final Randomness randomness;
  private final boolean training;
  private final boolean noting;
  private final Map<String, Value> notes = new LinkedHashMap<>();
  private final Map<String, Value> attention = new LinkedHashMap<>();

  private Pass(boolean training, Randomness randomness, boolean noting) {
    this.training = training;
    this.randomness = randomness;
    this.noting = noting;
  }

  /** Without dropout, with running statistics. */
  public static Pass evaluation() {
    return new Pass(false, null, false);
  }

  /** As {@link #evaluation}, and notes intermediate values and attention weights. */
  public static Pass noting() {
    return new Pass(false, null, true);
  }

  /** With dropout and statistics of the batch. */
  public static Pass training(Randomness randomness) {
    return new Pass(true, randomness, false);
  }

  /** Whether batch statistics are used. */
  public boolean isTraining() {
    return training;
  }

  /** Dropout while training, nothing otherwise. */
  public Value dropout(Value value, double rate) {
    return training ? randomness.dropout(value, rate) : value;
  }

  /** Whether weights of attention are needed by themselves: noted, or thinned out by dropout. */
  public boolean needsAttention(double rate) {
    return noting || (training && rate > 0);
  }

  /** Notes an intermediate value, if notes are wanted, and gives it back. */
  public Value note(String name, Value value) {
    if (noting) {
      notes.put(name, value);
    }
    return value;
  }

  /** Notes weights of attention: non-negative, with sum 1 over the last axis. */
  public Value noteAttention(String name, Value weights) {
    if (noting) {
      attention.put(name, weights);
    }
    return note(name, weights);
  }

  /** What was noted, by name, in order. */
  public Map<String, Value> notes() {
    return notes;
  }

  /** The weights of attention among it. */
  public Map<String, Value> attention() {
    return attention;
  }
}
