/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

/** Over which rows a metric is computed. */
public enum Averaging {
  /** Once, over all rows together. */
  POOLED,
  /** Within each group, then the mean over the groups where it is defined. */
  PER_GROUP,
  /** Within each group, 0 where it is not defined, then the mean over all groups. */
  PER_GROUP_UNDEFINED_AS_ZERO
}
