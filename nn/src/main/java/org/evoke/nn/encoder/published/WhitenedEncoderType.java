/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.published;

import java.nio.file.Path;
import java.util.List;
import org.evoke.core.Seed;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.EncoderType;

/**
 * A kind of encoder whose features are whitened and quantised.
 *
 * @param description what it takes and gives; the last of its weights are those of the whitening
 * @param inner the kind of encoder before
 */
public record WhitenedEncoderType(EncoderDescription description, EncoderType inner)
    implements EncoderType {
  @Override
  public Encoder open(List<Path> weights) {
    description.requireFiles(weights);
    int last = weights.size() - 1;
    Whitening whitening = Whitening.read(weights.get(last));
    return new WhitenedEncoder(description, inner.open(weights.subList(0, last)), whitening);
  }

  @Override
  public void check(String weights, Path file) {
    if (inner.description().weights().contains(weights)) {
      inner.check(weights, file);
    } else {
      Whitening.read(file);
    }
  }

  @Override
  public Encoder random(Seed seed) {
    return new WhitenedEncoder(description, inner.random(seed), Whitening.random(seed));
  }
}
