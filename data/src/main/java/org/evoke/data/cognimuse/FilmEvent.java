/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

/**
 * Something that is heard in a film.
 *
 * @param label what, as annotated
 * @param onset seconds from the start of the film
 * @param offset seconds, after the onset
 */
public record FilmEvent(String label, double onset, double offset) {}
