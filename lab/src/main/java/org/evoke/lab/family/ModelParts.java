/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.ClassNames;
import org.evoke.core.Scale;
import org.evoke.core.Tensor;
import org.evoke.lab.data.Target;

/**
 * What a bundle holds of a fitted model.
 *
 * @param family who opens it: a {@link org.evoke.core.ModelFamily}
 * @param architecture strings, numbers, booleans, lists and maps
 * @param parameters by name; never a training row
 * @param outputs what it predicts; empty where that is the targets
 */
public record ModelParts(
    String family,
    Map<String, Object> architecture,
    Map<String, Tensor> parameters,
    Optional<Outputs> outputs) {
  public ModelParts {
    architecture = new LinkedHashMap<>(architecture);
    parameters = new LinkedHashMap<>(parameters);
  }

  /** Of a model that predicts the targets. */
  public ModelParts(
      String family, Map<String, Object> architecture, Map<String, Tensor> parameters) {
    this(family, architecture, parameters, Optional.empty());
  }

  /** Numbers on scales, and classes. */
  public record Outputs(List<Scale> scales, List<ClassNames> classes) {
    public Outputs {
      scales = List.copyOf(scales);
      classes = List.copyOf(classes);
    }

    /** The targets themselves. */
    public static Outputs of(List<Target> targets) {
      return new Outputs(
          targets.stream().filter(target -> !target.isClass()).map(Target::scale).toList(),
          targets.stream()
              .filter(Target::isClass)
              .map(target -> new ClassNames(target.name(), target.classes()))
              .toList());
    }
  }
}
