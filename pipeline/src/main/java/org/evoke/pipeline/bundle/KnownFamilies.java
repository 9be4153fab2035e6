/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.evoke.core.InputException;
import org.evoke.core.ModelFamily;

/** The families whose models can be opened here. */
final class KnownFamilies {
  private KnownFamilies() {}

  /** By name, in alphabetical order. */
  static Map<String, ModelFamily> byName() {
    Map<String, ModelFamily> known = new TreeMap<>();
    ServiceLoader.load(ModelFamily.class, KnownFamilies.class.getClassLoader())
        .forEach(family -> known.put(family.name(), family));
    return known;
  }

  /** The family that a manifest names. */
  static ModelFamily named(String name) {
    Map<String, ModelFamily> known = byName();
    ModelFamily family = known.get(name);
    if (family == null) {
      throw new InputException(
          ModelBundle.MANIFEST + ": family is " + name + ", this version opens " + known.keySet());
    }
    return family;
  }
}
