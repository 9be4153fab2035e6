/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Grid search by successive halving, with work shared between the points of a grid. */
package org.evoke.learn.search;
