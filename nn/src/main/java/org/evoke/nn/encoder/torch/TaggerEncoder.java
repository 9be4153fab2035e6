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

/** What the audio tagger says of a sound. */
final class TaggerEncoder implements Encoder {
  /** Name of the network's input. */
  static final String INPUT = "mel";

  private final EncoderDescription description;
  private final Network network;
  private final boolean random;
  private final boolean tags;

  /** Takes the network over; gives the probabilities of {@code tags}, or the embedding. */
  TaggerEncoder(EncoderDescription description, boolean tags, Network network, boolean random) {
    this.description = description;
    this.tags = tags;
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
    return RowWorkers.encode(batch, row -> said(network.predict(Map.of(INPUT, row))));
  }

  private float[] said(Map<String, Tensor> outputs) {
    return tags
        ? probabilities(outputs.get(AudioTagger.LOGITS).values())
        : outputs.get(AudioTagger.EMBEDDING).values();
  }

  private static float[] probabilities(float[] logits) {
    float[] probabilities = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = (float) (1 / (1 + StrictMath.exp(-logits[i])));
    }
    return probabilities;
  }

  @Override
  public void close() {
    network.close();
  }
}
