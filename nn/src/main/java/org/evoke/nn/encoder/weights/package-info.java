/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Weight files of encoders: read, checked against a network, or drawn at random. */
package org.evoke.nn.encoder.weights;
