/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.Tensor;

/**
 * What a bundle holds of a fitted model.
 *
 * @param family who opens it: a {@link org.evoke.core.ModelFamily}
 * @param architecture strings, numbers, booleans, lists and maps
 * @param parameters by name; never a training row
 */
public record ModelParts(
    String family, Map<String, Object> architecture, Map<String, Tensor> parameters) {
  public ModelParts {
    architecture = new LinkedHashMap<>(architecture);
    parameters = new LinkedHashMap<>(parameters);
  }
}
