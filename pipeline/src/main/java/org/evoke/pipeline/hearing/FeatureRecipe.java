/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.hearing;

import java.util.function.Supplier;
import org.evoke.core.FeatureExtractor;

/**
 * How the features of a set are made from a file.
 *
 * @param sampleRate rate that the sound is brought to; all its channels but low-frequency ones are
 *     handed to the extractor
 * @param extractor makes a fresh extractor
 */
public record FeatureRecipe(int sampleRate, Supplier<FeatureExtractor> extractor) {}
