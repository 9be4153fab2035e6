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

/** The embedding of the audio tagger. */
final class TaggerEncoder implements Encoder {
  private final EncoderDescription description;
  private final SoundTagger tagger;
  private final boolean random;

  /** Takes the tagger over. */
  TaggerEncoder(EncoderDescription description, SoundTagger tagger, boolean random) {
    this.description = description;
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
    return RowWorkers.encode(batch, tagger::embeddings);
  }

  @Override
  public void close() {
    tagger.close();
  }
}
