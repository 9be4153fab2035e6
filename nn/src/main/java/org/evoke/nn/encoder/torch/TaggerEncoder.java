/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.torch;

import org.evoke.core.Tensor;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderBatch;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.Encoding;
import org.evoke.nn.encoder.RowWorkers;
import org.evoke.nn.tagger.SoundTagger;

/** What the audio tagger says of a sound. */
final class TaggerEncoder implements Encoder {
  private final EncoderDescription description;
  private final SoundTagger tagger;
  private final boolean tags;
  private final boolean random;

  /** Takes the tagger over; gives the probabilities of {@code tags}, or the embedding. */
  TaggerEncoder(EncoderDescription description, boolean tags, SoundTagger tagger, boolean random) {
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
    return begin(batch).features();
  }

  @Override
  public Encoding begin(Tensor batch) {
    EncoderBatch.require(description, batch);
    return RowWorkers.begin(batch, this::said);
  }

  private float[] said(Tensor row) {
    if (!tags) {
      return tagger.embeddings(row);
    }
    double[] probabilities = tagger.probabilities(row)[0];
    float[] narrow = new float[probabilities.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) probabilities[i];
    }
    return narrow;
  }

  @Override
  public void close() {
    tagger.close();
  }
}
