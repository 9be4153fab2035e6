/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Nearest neighbours. */
package org.evoke.learn.neighbour;
