/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The DEAM data set: songs with valence and arousal. */
package org.evoke.data.deam;
