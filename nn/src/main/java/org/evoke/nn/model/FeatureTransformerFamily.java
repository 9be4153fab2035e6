/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import org.evoke.nn.semantics.Semantics;

/** Opens transformers over features. */
public final class FeatureTransformerFamily extends NetworkFamily {
  /** Opens them. */
  public FeatureTransformerFamily() {
    super(Semantics.FEA_TF);
  }
}
