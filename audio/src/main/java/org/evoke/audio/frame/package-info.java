/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** From blocks of a signal to mono samples and frames. */
package org.evoke.audio.frame;
