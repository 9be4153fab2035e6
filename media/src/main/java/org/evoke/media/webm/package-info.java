/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Encoding of WebM: VP8 pictures, Opus sound. */
package org.evoke.media.webm;
