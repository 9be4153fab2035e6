/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import org.evoke.nn.tcn.Tcn;

/** Opens temporal convolution networks. */
public final class TcnFamily extends NetworkFamily {
  /** Opens them. */
  public TcnFamily() {
    super(Tcn.FAMILY);
  }
}
