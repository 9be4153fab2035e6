/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.torch;

import java.nio.file.Path;
import java.util.List;
import org.evoke.core.Seed;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.EncoderType;
import org.evoke.nn.tagger.SoundTagger;

/**
 * The audio tagger as an encoder.
 *
 * @param description what it takes and gives
 * @param tags whether it gives the probability of each tag rather than the embedding
 */
public record TaggerEncoderType(EncoderDescription description, boolean tags)
    implements EncoderType {
  @Override
  public Encoder open(List<Path> weights) {
    description.requireFiles(weights);
    return new TaggerEncoder(description, tags, SoundTagger.open(weights.get(0)), false);
  }

  @Override
  public void check(String weights, Path file) {
    SoundTagger.open(file).close();
  }

  @Override
  public Encoder random(Seed seed) {
    return new TaggerEncoder(description, tags, SoundTagger.random(seed), true);
  }
}
