/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.prepare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.pca.Pca;
import org.evoke.learn.scale.Scaler;
import org.evoke.learn.scale.Scalers;

/**
 * A fitted preparation. Immutable.
 *
 * @param scaler the fitted scaler
 * @param pca the fitted components, or empty
 */
public record Prepared(Scaler scaler, Optional<Pca> pca) {
  /** The key of {@code architecture} that describes it. */
  public static final String KEY = "preparation";

  private static final String PREFIX = KEY + ".";

  /**
   * Opens a saved one.
   *
   * @param description the map under {@link #KEY}
   */
  public static Prepared open(Object description, Parameters all, int width) {
    if (!(description instanceof Map<?, ?> map)) {
      throw new InputException(KEY + " is " + description + ", must be an object");
    }
    Parameters own = new Parameters(all.below(PREFIX));
    Scaler scaler = Scalers.named(map.get("scaler")).open(own, width);
    boolean components = map.containsKey("components");
    return new Prepared(scaler, components ? Optional.of(Pca.open(own, width)) : Optional.empty());
  }

  /** Number of columns before. */
  public int width() {
    return scaler.width();
  }

  /** Number of columns after. */
  public int size() {
    return pca.map(Pca::size).orElse(width());
  }

  /**
   * Prepares rows.
   *
   * @param values n x width, row-major, finite
   * @return n x size, row-major
   */
  public double[] apply(double[] values, int rows) {
    double[] scaled = scaler.apply(values);
    return pca.isEmpty() ? scaled : pca.get().apply(scaled, rows);
  }

  /** What it is made of. */
  public Map<String, Object> architecture() {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("scaler", scaler.name());
    pca.ifPresent(kept -> described.put("components", kept.size()));
    return described;
  }

  /** Its parameters by name. */
  public Map<String, Tensor> parameters() {
    Map<String, Tensor> own = new HashMap<>(scaler.parameters());
    pca.ifPresent(kept -> own.putAll(kept.parameters()));
    Map<String, Tensor> prefixed = new LinkedHashMap<>();
    own.forEach((name, tensor) -> prefixed.put(PREFIX + name, tensor));
    return prefixed;
  }
}
