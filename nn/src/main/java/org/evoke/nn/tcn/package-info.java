/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The temporal convolution network of "Temporal Convolution Networks with Positional Encoding for
 * Evoked Expression Estimation".
 */
package org.evoke.nn.tcn;
