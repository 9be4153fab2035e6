/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import org.bytedeco.pytorch.global.torch.ScalarType;

/** Width of the numbers that a network computes with. */
public enum Precision {
  /** float32, the usual choice. */
  SINGLE,
  /** float64, for comparisons and gradient checks. */
  DOUBLE;

  /** libtorch's name; asked for late, so that this enum exists before libtorch is loaded. */
  ScalarType type() {
    return this == SINGLE ? ScalarType.Float : ScalarType.Double;
  }
}
