/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

/**
 * Which pictures of a file are wanted, and how large.
 *
 * @param sampling which
 * @param size how large
 */
public record FrameRequest(Sampling sampling, Size size) {}
