/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.elan;

/**
 * Something annotated.
 *
 * @param tier the tier that it stands in, a category of annotations
 * @param value what is said about the time, without surrounding blanks, perhaps empty
 * @param onset seconds from the start of the medium
 * @param offset seconds, not necessarily after the onset
 * @param line in the file, counted from 1
 */
public record ElanAnnotation(String tier, String value, double onset, double offset, int line) {}
