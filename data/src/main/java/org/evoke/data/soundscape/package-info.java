/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Soundscapes: clips of sound on backgrounds, with known onsets, offsets and levels. */
package org.evoke.data.soundscape;
