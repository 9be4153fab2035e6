/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Optimisers: how parameters follow their gradients. */
package org.evoke.nn.optimiser;
