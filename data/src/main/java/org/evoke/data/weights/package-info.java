/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Pretrained weights of others: which there are, where they are kept, how they are fetched. */
package org.evoke.data.weights;
