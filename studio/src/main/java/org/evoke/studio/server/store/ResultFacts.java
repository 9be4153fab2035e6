/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.util.OptionalDouble;

/**
 * What a list of results shows of one.
 *
 * @param seconds length of the file
 * @param words the mood in words
 * @param valence of the whole file, where the model predicts it
 * @param arousal of the whole file, where the model predicts it
 * @param film whether there are pictures
 * @param curves small chart as markup of the report's kind
 */
public record ResultFacts(
    double seconds,
    String words,
    OptionalDouble valence,
    OptionalDouble arousal,
    boolean film,
    String curves) {}
