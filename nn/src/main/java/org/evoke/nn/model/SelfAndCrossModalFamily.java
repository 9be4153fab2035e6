/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import org.evoke.nn.semantics.Semantics;

/** Opens transformers with self and cross-modal attention. */
public final class SelfAndCrossModalFamily extends NetworkFamily {
  /** Opens them. */
  public SelfAndCrossModalFamily() {
    super(Semantics.FEA_TF_SCMA);
  }
}
