/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Predictions over time: series of different rates, and scores within videos. */
package org.evoke.score.series;
