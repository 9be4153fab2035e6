/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** EEV: evoked expressions of viewers of online videos, 15 of them, six times a second. */
package org.evoke.data.eev;
