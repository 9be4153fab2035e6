/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import org.evoke.nn.semantics.Semantics;

/** Opens networks of fully connected layers. */
public final class DnnFamily extends NetworkFamily {
  /** Opens them. */
  public DnnFamily() {
    super(Semantics.DNN);
  }
}
