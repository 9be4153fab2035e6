/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Decoding and encoding of media files through FFmpeg: streams of samples and of frames. */
package org.evoke.media;
