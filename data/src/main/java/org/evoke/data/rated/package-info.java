/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Sounds with one rating of valence and arousal each: PMEmo and IADS-E as their makers lay them
 * out, and small ones of the same layout.
 */
package org.evoke.data.rated;
