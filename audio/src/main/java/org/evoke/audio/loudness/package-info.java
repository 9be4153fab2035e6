/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** How loud a programme is, after ITU-R BS.1770-4 and EBU R 128. */
package org.evoke.audio.loudness;
