/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

import java.util.Map;
import java.util.Optional;
import org.evoke.lab.data.Clips;
import org.evoke.learn.calibrate.ConformalBand;
import org.evoke.learn.calibrate.TrainingRange;

/** A fitted model. It is used by one thread at a time and closed after use. */
public interface FamilyModel extends AutoCloseable {
  /**
   * Predicts rows. Rows of a group are all there is of it, so that {@link Clips#sequences()} are
   * whole films or songs.
   *
   * @param rows clips of the same inputs, without labels
   * @return one array for each target, with one value for each row; of classes their index
   */
  double[][] predict(Clips rows);

  /** As {@link #predict}, with the probabilities of classes where the model knows them. */
  default Answer answer(Clips rows) {
    return Answer.of(predict(rows));
  }

  /**
   * What fitting found out, for the record: strings, numbers, booleans, lists and maps that are the
   * same on every run. Empty where there is nothing to say.
   */
  default Map<String, Object> notes() {
    return Map.of();
  }

  /**
   * What a bundle holds. Empty where the family cannot be opened from a bundle.
   *
   * @param band the calibrated band
   * @param range the range of the training rows
   */
  default Optional<ModelParts> parts(ConformalBand band, TrainingRange range) {
    return Optional.empty();
  }

  /** Gives up what it holds outside the heap. */
  @Override
  default void close() {}
}
