/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** COGNIMUSE and its extension: films with valence and arousal over time, and sound events. */
package org.evoke.data.cognimuse;
