/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Detectors of sound events, from labelled sounds to probabilities over time. */
package org.evoke.nn.detector;
