/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Scalers, classical models, their search and calibration. */
package org.evoke.learn;
