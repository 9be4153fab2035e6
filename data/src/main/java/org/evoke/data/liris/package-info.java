/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The LIRIS-ACCEDE data set: film excerpts with the valence and arousal that they induce. */
package org.evoke.data.liris;
