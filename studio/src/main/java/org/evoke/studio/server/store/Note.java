/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

/**
 * What a user wrote about a moment.
 *
 * @param number unique among all notes
 * @param milliseconds from the start of the file
 */
public record Note(long number, long milliseconds, String text) {}
