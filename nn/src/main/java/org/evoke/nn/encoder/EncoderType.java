/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import java.nio.file.Path;
import java.util.List;
import org.evoke.core.Seed;
import org.evoke.data.weights.WeightCatalogue;
import org.evoke.data.weights.WeightStore;

/** A kind of encoder, of which any number can be opened. */
public interface EncoderType {
  /** What it takes and gives. */
  EncoderDescription description();

  /**
   * Opens it with weights.
   *
   * @param weights files in the order of {@link EncoderDescription#weights}
   * @throws org.evoke.core.InputException when a file is damaged or of another network; names the
   *     first parameter that does not fit
   */
  Encoder open(List<Path> weights);

  /** Opens it with weights that mean nothing, for trying things out. */
  Encoder random(Seed seed);

  /**
   * Opens it with the weights of a store.
   *
   * @throws org.evoke.core.UnavailableException when they are not there; says how to get them
   * @throws org.evoke.core.InputException as {@link #open(List)}
   */
  default Encoder open(WeightStore store) {
    return open(
        description().weights().stream()
            .map(id -> store.require(WeightCatalogue.of(id)).file())
            .toList());
  }
}
