/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Networks as data: operations, what they are applied to, and which parameters they need. */
package org.evoke.nn.encoder.graph;
