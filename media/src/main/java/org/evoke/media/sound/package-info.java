/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** From decoded audio frames to blocks of samples: mixing, gaps, resampling. */
package org.evoke.media.sound;
