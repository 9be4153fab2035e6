/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.descriptor;

/**
 * How many frames a sound had, which decides how many rows of each level enter functionals over the
 * whole file.
 *
 * @param frames20 complete frames of 20 ms
 * @param frames25 complete frames of 25 ms
 * @param frames60 complete frames of 60 ms
 * @param decided frames whose pitch was decided before the end of the sound was known; 0 for sets
 *     that do not track pitch over time
 */
public record FrameCounts(int frames20, int frames25, int frames60, int decided) {}
