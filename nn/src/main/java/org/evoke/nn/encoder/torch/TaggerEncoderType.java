/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.torch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.data.torch.TorchFile;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.EncoderType;
import org.evoke.nn.network.Network;
import org.evoke.nn.tagger.AudioTagger;
import org.evoke.nn.torch.Placement;

/**
 * The audio tagger as an encoder.
 *
 * @param description what it takes and gives
 * @param tags whether it gives the probability of each tag rather than the embedding
 */
public record TaggerEncoderType(EncoderDescription description, boolean tags) implements EncoderType {
  /** Tags of AudioSet. */
  public static final int CLASSES = 527;

  private static final double DROPOUT = 0.2;

  @Override
  public Encoder open(List<Path> weights) {
    GraphEncoderType.requireFiles(description, weights);
    Path file = weights.get(0);
    Network network = build(new Seed(0));
    try {
      network.parameters().load(TorchFile.read(file));
    } catch (InputException e) {
      network.close();
      throw new InputException(
          file + " does not fit " + description.id() + ": " + e.getMessage(), e);
    }
    return new TaggerEncoder(description, tags, network, false);
  }

  @Override
  public Encoder random(Seed seed) {
    return new TaggerEncoder(description, tags, build(seed), true);
  }

  private Network build(Seed seed) {
    int bands = description.shape().get(1);
    return new AudioTagger(Map.of(TaggerEncoder.INPUT, bands), CLASSES, DROPOUT)
        .build(Placement.CPU_SINGLE, seed);
  }
}
