/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Losses: what training makes small. */
package org.evoke.nn.loss;
