/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tests, intervals, effect sizes and agreement: what a difference between scores is worth. */
package org.evoke.score.statistics;
