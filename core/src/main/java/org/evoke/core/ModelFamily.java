/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens models of one family. Implementations are found with {@link java.util.ServiceLoader}, so
 * that a bundle can be opened without knowing which module implements it.
 */
public interface ModelFamily {
  /** The name that {@code model.json} gives as {@code family}. */
  String name();

  /**
   * Builds the model.
   *
   * @param inputs the columns that it was trained on, by name of the input, in order
   * @param architecture the {@code architecture} object of {@code model.json}: strings, numbers,
   *     booleans, lists and maps
   * @param parameters tensors by name
   * @throws InputException when something is missing or of the wrong shape
   */
  Model open(
      Map<String, FeatureSet> inputs,
      Map<String, Object> architecture,
      Map<String, Tensor> parameters);

  /**
   * What weights that come without description are, as far as names and shapes of the tensors tell.
   *
   * @return empty when they are not of this family
   */
  default Optional<Recognised> recognise(Map<String, Tensor> tensors) {
    return Optional.empty();
  }

  /**
   * What is known about recognised weights.
   *
   * @param task what the model does, in words
   * @param inputs what it takes, by name, in order
   * @param outputs what it predicts
   * @param architecture what {@link #open} needs to know, without the outputs
   */
  record Recognised(
      String task,
      Map<String, FeatureSet> inputs,
      List<Scale> outputs,
      Map<String, Object> architecture) {
    public Recognised {
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
      outputs = List.copyOf(outputs);
      architecture = Collections.unmodifiableMap(new LinkedHashMap<>(architecture));
    }
  }
}
