/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Pitch by sub-harmonic summation, its tracking over time, and the irregularities of the periods.
 */
package org.evoke.audio.pitch;
