/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evoke.core.Seed;
import org.evoke.core.UnavailableException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.weights.KnownWeights;
import org.evoke.data.weights.WeightCatalogue;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderType;
import org.evoke.nn.encoder.onnx.OnnxEncoder;
import org.evoke.nn.encoder.onnx.OnnxRecipe;

/**
 * Where pretrained networks come from: published weights in a store, and ONNX files of the user.
 *
 * @param weights the store
 * @param random seed of random weights for networks whose weights are not there; only for trying
 *     programs out, as such features mean nothing; empty to refuse
 */
public record EncoderSource(WeightStore weights, Optional<Seed> random) {
  private static final String RECIPE = ".yaml";
  private static final String MODEL = ".onnx";

  /** Published weights only. */
  public static EncoderSource of(WeightStore weights) {
    return new EncoderSource(weights, Optional.empty());
  }

  /** Whether a name is that of a file of the user's with the recipe of an encoder. */
  static boolean isFile(String id) {
    return id.endsWith(RECIPE);
  }

  /**
   * Opens a network.
   *
   * @param id its id, or the path of the recipe of an ONNX file, which lies beside it
   * @throws UnavailableException when it or its weights are not there; says how to get them
   * @throws org.evoke.core.InputException when they are damaged or not those that are published
   */
  OpenEncoder open(String id) {
    Optional<EncoderType> known =
        Encoders.all().stream().filter(type -> type.description().id().equals(id)).findFirst();
    return known.map(this::published).orElseGet(() -> onnx(recipe(id)));
  }

  private OpenEncoder published(EncoderType type) {
    List<String> ids = type.description().weights();
    boolean missing = ids.stream().anyMatch(id -> !weights.isPresent(WeightCatalogue.of(id)));
    if (missing && random.isPresent()) {
      Seed seed = random.get().derive(type.description().id());
      return new OpenEncoder(type.random(seed), "random");
    }
    Map<KnownWeights, WeightStore.Held> held = weights.requireAll(ids);
    Encoder encoder = type.open(held.values().stream().map(WeightStore.Held::file).toList());
    held.forEach(weights::pin);
    String digests =
        held.values().stream().map(WeightStore.Held::sha256).collect(Collectors.joining("+"));
    return new OpenEncoder(encoder, digests);
  }

  private Path recipe(String id) {
    if (isFile(id)) {
      return Path.of(id);
    }
    return weights
        .file(id, id + RECIPE)
        .orElseThrow(
            () ->
                new UnavailableException(
                    "no encoder '"
                        + id
                        + "' comes with Evoke; put "
                        + id
                        + MODEL
                        + " and its recipe "
                        + id
                        + RECIPE
                        + " (docs/encoders.md) into a folder named by EVOKE_MODELS"));
  }

  private static OpenEncoder onnx(Path recipe) {
    OnnxRecipe read = OnnxRecipe.read(recipe);
    String stem = recipe.getFileName().toString().replaceAll("\\.yaml$", "");
    Path model = recipe.resolveSibling(stem + MODEL);
    String digests = Sha256.hex(recipe) + "+";
    return new OpenEncoder(OnnxEncoder.open(model, read), digests + Sha256.hex(model));
  }
}
