/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Batches, and one step of training. */
package org.evoke.nn.training;
