/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Single-precision logarithm, exponential and arc cosine that give the same bits as the GNU C
 * library, in which the reference numbers of the openSMILE sets were computed.
 */
package org.evoke.audio.floatmath;
