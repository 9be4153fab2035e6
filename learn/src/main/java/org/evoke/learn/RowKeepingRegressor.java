/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;

/** A regressor that keeps training rows: it predicts, but is never written. */
public interface RowKeepingRegressor extends Regressor {
  /** The family, as experiments name it. */
  String family();

  /**
   * Refused.
   *
   * @throws UsageException always
   */
  @Override
  default Map<String, Object> architecture() {
    throw refusal();
  }

  /**
   * Refused.
   *
   * @throws UsageException always
   */
  @Override
  default Map<String, Tensor> parameters() {
    throw refusal();
  }

  private UsageException refusal() {
    return new UsageException(
        "family "
            + family()
            + " holds training rows and is never written; train a family that does not, such as"
            + " random-centres-ridge, to save a model");
  }
}
