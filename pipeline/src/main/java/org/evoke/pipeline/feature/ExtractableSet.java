/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Optional;
import org.evoke.core.FeatureSet;

/** A feature set as a request wants it: what it needs of a file, and what it makes of that. */
public interface ExtractableSet extends AutoCloseable {
  /** The group of a track that is the only one of its set. */
  String ONLY = "";

  /** Its name. */
  String name();

  /** The columns of its only track, where it has only one. */
  FeatureSet features();

  /** Whether its rows are told apart by their times. */
  boolean isSegmented();

  /** Whether windows hold a statistic of rows of its own. */
  default boolean hasOwnRows() {
    return true;
  }

  /** Digest of its weights, where it has some. */
  default Optional<String> weightsSha256() {
    return Optional.empty();
  }

  /** How it is made, in one line, where that is a recipe. */
  default Optional<String> definition() {
    return Optional.empty();
  }

  /** Whether it needs weights and has random ones, so that its values mean nothing. */
  default boolean isRandom() {
    return false;
  }

  /** What who uses its values must know of them, a sentence. */
  default Optional<String> warning() {
    return isRandom()
        ? Optional.of(
            "The network of the features "
                + name()
                + " has random weights: values that come of them mean nothing.")
        : Optional.empty();
  }

  /** Gives up what it holds, such as a network. */
  @Override
  default void close() {}
}
