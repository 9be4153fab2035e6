/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import org.evoke.data.labels.AnnotatedSeries;

/**
 * Valence and arousal of a film over time.
 *
 * @param film its code, such as {@code BMI}
 * @param valence -1 to 1, by annotator
 * @param arousal -1 to 1, by annotator, at the same times
 */
public record FilmRatings(String film, AnnotatedSeries valence, AnnotatedSeries arousal) {}
