/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import org.evoke.core.FeatureSet;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.Encoding;

/**
 * A pretrained network whose weights are known by their digests.
 *
 * @param encoder the network
 * @param weightsSha256 digests of its files of weights
 */
record OpenEncoder(Encoder encoder, String weightsSha256) implements AutoCloseable {
  EncoderDescription description() {
    return encoder.description();
  }

  String id() {
    return description().id();
  }

  /** What it gives for each row. */
  FeatureSet features() {
    return FeatureSet.unnamed(id(), description().version(), description().width());
  }

  /** Whether its weights were drawn at random. */
  boolean isRandom() {
    return encoder.isRandom();
  }

  /** The features of each row of a batch. */
  float[][] encode(Tensor batch) {
    return encoder.encode(batch);
  }

  /** Begins to encode the rows of a batch. */
  Encoding begin(Tensor batch) {
    return encoder.begin(batch);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
