/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Layers, their parameters, and what a pass through them carries along. */
package org.evoke.nn.layer;
