/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import org.evoke.nn.semantics.Semantics;

/** Opens transformers over time. */
public final class TemporalTransformerFamily extends NetworkFamily {
  /** Opens them. */
  public TemporalTransformerFamily() {
    super(Semantics.TEMP_TF);
  }
}
