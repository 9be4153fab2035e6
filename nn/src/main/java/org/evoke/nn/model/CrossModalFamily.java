/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import org.evoke.nn.semantics.Semantics;

/** Opens transformers with cross-modal attention. */
public final class CrossModalFamily extends NetworkFamily {
  /** Opens them. */
  public CrossModalFamily() {
    super(Semantics.FEA_TF_CMA);
  }
}
