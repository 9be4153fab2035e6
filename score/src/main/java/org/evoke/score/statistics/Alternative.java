/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import org.apache.commons.statistics.inference.AlternativeHypothesis;

/** What a test takes for possible beside no difference. */
public enum Alternative {
  /** A difference in either direction. */
  TWO_SIDED(AlternativeHypothesis.TWO_SIDED),
  /** The first is greater. */
  GREATER(AlternativeHypothesis.GREATER_THAN),
  /** The first is less. */
  LESS(AlternativeHypothesis.LESS_THAN);

  private final AlternativeHypothesis hypothesis;

  Alternative(AlternativeHypothesis hypothesis) {
    this.hypothesis = hypothesis;
  }

  AlternativeHypothesis hypothesis() {
    return hypothesis;
  }
}
