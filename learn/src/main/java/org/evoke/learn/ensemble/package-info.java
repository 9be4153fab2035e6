/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Weighted means of regressors, one list of members for each output. */
package org.evoke.learn.ensemble;
