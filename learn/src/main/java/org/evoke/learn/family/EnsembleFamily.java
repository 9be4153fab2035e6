/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.family;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.ModelFamily;
import org.evoke.core.Tensor;
import org.evoke.learn.Regressor;
import org.evoke.learn.ensemble.EnsembleRegressor;

/** Opens weighted means of regressors of the other families of this package. */
public final class EnsembleFamily extends RegressorFamily {
  @Override
  public String name() {
    return EnsembleRegressor.FAMILY;
  }

  @Override
  Regressor open(
      int width, int targets, Map<String, Object> architecture, Map<String, Tensor> parameters) {
    Map<String, RegressorFamily> families =
        ServiceLoader.load(ModelFamily.class, EnsembleFamily.class.getClassLoader()).stream()
            .filter(provider -> RegressorFamily.class.isAssignableFrom(provider.type()))
            .map(provider -> (RegressorFamily) provider.get())
            .filter(family -> !family.name().equals(name()))
            .collect(Collectors.toMap(ModelFamily::name, family -> family));
    return EnsembleRegressor.open(
        width,
        targets,
        architecture,
        parameters,
        (family, columns, inside, own) -> {
          if (!families.containsKey(family)) {
            throw new InputException(
                KnownNames.unknown(
                    "family of a member", family, families.keySet().stream().sorted().toList()));
          }
          return families.get(family).openPrepared(columns, 1, inside, own);
        });
  }
}
