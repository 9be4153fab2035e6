/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.prepare;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.learn.Regressor;

/**
 * A regressor behind a fitted preparation.
 *
 * @param prepared what happens to the columns
 * @param inner predicts from the prepared columns
 */
public record PreparedRegressor(Prepared prepared, Regressor inner) implements Regressor {
  @Override
  public int width() {
    return prepared.width();
  }

  @Override
  public int targets() {
    return inner.targets();
  }

  @Override
  public double[][] predict(double[] values, int rows) {
    return inner.predict(prepared.apply(values, rows), rows);
  }

  @Override
  public Map<String, Object> architecture() {
    Map<String, Object> all = new LinkedHashMap<>(inner.architecture());
    all.put(Prepared.KEY, prepared.architecture());
    return all;
  }

  @Override
  public Map<String, Tensor> parameters() {
    Map<String, Tensor> all = new LinkedHashMap<>(inner.parameters());
    all.putAll(prepared.parameters());
    return all;
  }
}
