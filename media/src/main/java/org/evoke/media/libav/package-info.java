/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The thin layer over FFmpeg's libraries: opening plain local files, demultiplexing, decoding. */
package org.evoke.media.libav;
