/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import org.evoke.nn.semantics.Semantics;

/** Opens networks of long short-term memory. */
public final class LstmFamily extends NetworkFamily {
  /** Opens them. */
  public LstmFamily() {
    super(Semantics.LSTM);
  }
}
