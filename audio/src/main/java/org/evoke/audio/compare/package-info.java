/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The low-level descriptors of the ComParE 2013 set, from blocks of samples to rows of levels. */
package org.evoke.audio.compare;
