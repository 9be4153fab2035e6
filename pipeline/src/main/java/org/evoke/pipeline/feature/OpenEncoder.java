/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evoke.core.FeatureSet;
import org.evoke.core.Tensor;
import org.evoke.data.weights.WeightCatalogue;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.EncoderType;

/** A pretrained network with its published weights, whose digests are known. */
final class OpenEncoder implements AutoCloseable {
  private final EncoderDescription description;
  private final Encoder encoder;
  private final String weightsSha256;

  private OpenEncoder(Encoder encoder, String weightsSha256) {
    this.description = encoder.description();
    this.encoder = encoder;
    this.weightsSha256 = weightsSha256;
  }

  /**
   * Opens a network.
   *
   * @throws org.evoke.core.UnavailableException when its weights are not there; says how to get
   *     them
   * @throws org.evoke.core.InputException when they are damaged or not those that are published
   */
  static OpenEncoder of(EncoderType type, WeightStore weights) {
    List<WeightStore.Held> held = new ArrayList<>();
    type.description().weights().forEach(id -> held.add(weights.require(WeightCatalogue.of(id))));
    String digests = held.stream().map(WeightStore.Held::sha256).collect(Collectors.joining("+"));
    return new OpenEncoder(type.open(held.stream().map(WeightStore.Held::file).toList()), digests);
  }

  String id() {
    return description.id();
  }

  /** What it gives for each row. */
  FeatureSet features() {
    return FeatureSet.unnamed(description.id(), description.version(), description.width());
  }

  /** Shape of a row that it takes. */
  List<Integer> shape() {
    return description.shape();
  }

  /** Digests of its files of weights. */
  String weightsSha256() {
    return weightsSha256;
  }

  /** The features of each row of a batch. */
  float[][] encode(Tensor batch) {
    return encoder.encode(batch);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
