/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

/**
 * One small picture.
 *
 * @param seconds time of the frame in the film
 * @param width pixels
 * @param height pixels
 * @param jpeg a JPEG file
 */
public record Thumbnail(double seconds, int width, int height, byte[] jpeg) {}
