/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import org.evoke.nn.torch.Value;

/** Brings the last axis to zero mean and unit spread, then scales and shifts it. */
public interface Normalisation {
  /** Normalises the last axis. */
  Value apply(Value x);
}
