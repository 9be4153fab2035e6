/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import org.evoke.nn.torch.Value;

/** Named numbers of a network: trained, or kept beside (running statistics). */
public final class Parameter {
  private final String name;
  private final long[] shape;
  private final boolean trained;
  private Value value;

  Parameter(String name, boolean trained, long... shape) {
    this.name = name;
    this.trained = trained;
    this.shape = shape;
  }

  /** The name that the reference state dict gives it. */
  public String name() {
    return name;
  }

  /** Length of each axis. */
  public long[] shape() {
    return shape.clone();
  }

  /** Whether optimisers change it. */
  public boolean trained() {
    return trained;
  }

  /** Number of values. */
  public long count() {
    long count = 1;
    for (long length : shape) {
      count *= length;
    }
    return count;
  }

  /** The numbers; there from {@link Parameters#place} on. */
  public Value value() {
    return value;
  }

  void value(Value placed) {
    this.value = placed;
  }
}
