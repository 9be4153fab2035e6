/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.Map;

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
   * @param inputs the columns that it was trained on
   * @param architecture the {@code architecture} object of {@code model.json}: strings, numbers,
   *     booleans, lists and maps
   * @param parameters tensors by name
   * @throws InputException when something is missing or of the wrong shape
   */
  Model open(FeatureSet inputs, Map<String, Object> architecture, Map<String, Tensor> parameters);
}
