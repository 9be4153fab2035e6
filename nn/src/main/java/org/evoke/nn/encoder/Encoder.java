/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import org.evoke.core.Tensor;

/** A pretrained network that gives a feature vector for each row of a batch. */
public interface Encoder extends AutoCloseable {
  /** What it takes and gives. */
  EncoderDescription description();

  /** Whether its weights were drawn at random, so that its features mean nothing. */
  boolean isRandom();

  /**
   * Encodes. Rows do not influence each other. May be called by several threads.
   *
   * @param batch (rows, ...) prepared inputs of the description's shape; no rows are allowed
   * @return rows x {@link EncoderDescription#width}
   * @throws org.evoke.core.InputException when the batch has another shape or a number is not
   *     finite
   */
  float[][] encode(Tensor batch);

  /**
   * Begins to encode, as {@link #encode}; an encoder whose rows have no threads of their own ends
   * it too.
   */
  default Encoding begin(Tensor batch) {
    float[][] features = encode(batch);
    return () -> features;
  }

  @Override
  void close();
}
