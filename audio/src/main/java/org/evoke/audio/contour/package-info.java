/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Smoothing and slopes of descriptors over time, row by row, with the rules for the first and the
 * last rows that the openSMILE sets follow.
 */
package org.evoke.audio.contour;
