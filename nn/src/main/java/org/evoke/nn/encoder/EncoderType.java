/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.data.weights.KnownWeights;
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

  /**
   * Requires that a file holds what the network takes from one of its weights.
   *
   * @param weights one of {@link EncoderDescription#weights}
   * @throws org.evoke.core.InputException as {@link #open(List)}
   */
  void check(String weights, Path file);

  /** Opens it with weights that mean nothing, for trying things out. */
  Encoder random(Seed seed);

  /**
   * Opens it with the weights of a store, which are pinned when they fit.
   *
   * @throws org.evoke.core.UnavailableException when they are not there; says how to get them
   * @throws org.evoke.core.InputException as {@link #open(List)}
   */
  default Encoder open(WeightStore store) {
    Map<KnownWeights, WeightStore.Held> held = store.requireAll(description().weights());
    Encoder encoder = open(held.values().stream().map(WeightStore.Held::file).toList());
    held.forEach(store::pin);
    return encoder;
  }
}
