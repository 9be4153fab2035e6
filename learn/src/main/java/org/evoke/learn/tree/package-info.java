/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Regression trees: boosted on histograms, and extremely randomised. */
package org.evoke.learn.tree;
