/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.torch;

import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderBatch;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.RowWorkers;
import org.evoke.nn.network.Network;
import org.evoke.nn.tagger.AudioTagger;

/** The embedding of the audio tagger. */
final class TaggerEncoder implements Encoder {
  /** Name of the network's input. */
  static final String INPUT = "mel";

  private final EncoderDescription description;
  private final Network network;
  private final boolean random;

  /** Takes the network over. */
  TaggerEncoder(EncoderDescription description, Network network, boolean random) {
    this.description = description;
    this.network = network;
    this.random = random;
  }

  @Override
  public EncoderDescription description() {
    return description;
  }

  @Override
  public boolean isRandom() {
    return random;
  }

  @Override
  public float[][] encode(Tensor batch) {
    EncoderBatch.require(description, batch);
    return RowWorkers.encode(
        batch, row -> network.predict(Map.of(INPUT, row)).get(AudioTagger.EMBEDDING).values());
  }

  @Override
  public void close() {
    network.close();
  }
}
