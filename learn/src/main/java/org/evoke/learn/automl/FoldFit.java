/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

/**
 * What came out of one configuration on one inner fold.
 *
 * @param predicted one value for each test row; empty where it failed
 * @param seconds how long it took
 * @param failure why it failed; empty where it did not
 */
record FoldFit(float[] predicted, double seconds, String failure) {
  boolean hasFailed() {
    return !failure.isEmpty();
  }
}
