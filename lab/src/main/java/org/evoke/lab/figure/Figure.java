/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

/**
 * A figure.
 *
 * @param name of its file, without extension
 * @param caption what it shows
 * @param wide whether it takes the whole width of a page
 * @param svg the picture
 */
public record Figure(String name, String caption, boolean wide, String svg) {}
