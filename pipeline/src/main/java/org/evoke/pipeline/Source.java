/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import org.evoke.core.MediaInfo;

/**
 * The media file that an answer is about.
 *
 * @param name name of the file without its folders
 * @param sha256 digest of the file, 64 hexadecimal digits
 * @param info what the file holds
 * @param seconds duration as decoded
 */
public record Source(String name, String sha256, MediaInfo info, double seconds) {}
