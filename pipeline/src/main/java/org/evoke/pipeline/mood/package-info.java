/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Valence and arousal in words. */
package org.evoke.pipeline.mood;
