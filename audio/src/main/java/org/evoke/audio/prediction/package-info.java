/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Linear prediction in single precision: autocorrelation, the Levinson-Durbin recursion, line
 * spectral pairs. Nearly singular input amplifies rounding, so the order of operations is part of
 * every definition.
 */
package org.evoke.audio.prediction;
