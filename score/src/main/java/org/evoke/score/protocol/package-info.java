/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Ways to divide rows into folds, and guards against what folds alone cannot exclude. */
package org.evoke.score.protocol;
