/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.torch;

import org.evoke.core.Tensor;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderBatch;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.RowWorkers;
import org.evoke.nn.tagger.SoundTagger;

/** What the audio tagger says of a sound. */
final class TaggerEncoder implements Encoder {
  private final EncoderDescription description;
  private final SoundTagger tagger;
  private final boolean tags;
  private final boolean random;

  /** Takes the tagger over; gives the probabilities of {@code tags}, or the embedding. */
  TaggerEncoder(
      EncoderDescription description, boolean tags, SoundTagger tagger, boolean random) {
    this.description = description;
    this.tags = tags;
    this.tagger = tagger;
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
    return RowWorkers.encode(batch, row -> tags ? probabilities(row) : tagger.embeddings(row));
  }

  private float[] probabilities(Tensor row) {
    double[] said = tagger.probabilities(row)[0];
    float[] probabilities = new float[said.length];
    for (int tag = 0; tag < said.length; tag++) {
      probabilities[tag] = (float) said[tag];
    }
    return probabilities;
  }

  @Override
  public void close() {
    tagger.close();
  }
}
