/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.published;

import java.util.Arrays;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.Encoding;

/** An encoder whose features are whitened and quantised. */
final class WhitenedEncoder implements Encoder {
  private final EncoderDescription description;
  private final Encoder encoder;
  private final Whitening whitening;

  /** Takes the encoder over. */
  WhitenedEncoder(EncoderDescription description, Encoder encoder, Whitening whitening) {
    this.description = description;
    this.encoder = encoder;
    this.whitening = whitening;
  }

  @Override
  public EncoderDescription description() {
    return description;
  }

  @Override
  public boolean isRandom() {
    return encoder.isRandom();
  }

  @Override
  public float[][] encode(Tensor batch) {
    return begin(batch).features();
  }

  @Override
  public Encoding begin(Tensor batch) {
    Encoding before = encoder.begin(batch);
    return () -> Arrays.stream(before.features()).map(whitening::of).toArray(float[][]::new);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
