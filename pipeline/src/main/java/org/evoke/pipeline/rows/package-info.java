/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Predictions from files of features, row by row, and what drove them. */
package org.evoke.pipeline.rows;
