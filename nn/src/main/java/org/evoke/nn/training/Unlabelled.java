/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

/** What becomes of steps without labels while a network over time learns. */
public enum Unlabelled {
  /** They are taken out, and the others keep their positions. */
  REMOVED,
  /** They are seen, and do not count in the loss. */
  MASKED
}
