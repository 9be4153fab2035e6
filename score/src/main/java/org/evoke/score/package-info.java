/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Metrics, statistics, and folds that cannot leak. */
package org.evoke.score;
