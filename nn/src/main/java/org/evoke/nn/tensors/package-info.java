/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the names and shapes of tensors tell about the network that they belong to. */
package org.evoke.nn.tensors;
