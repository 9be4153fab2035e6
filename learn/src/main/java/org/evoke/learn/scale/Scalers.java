/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import java.util.List;
import org.evoke.core.InputException;
import org.evoke.learn.Parameters;
import org.evoke.learn.TrainingSet;

/** The scalers that there are, by name. */
public enum Scalers {
  /** {@link StandardScaler}. */
  STANDARD("standard") {
    @Override
    public Scaler fit(TrainingSet set) {
      return StandardScaler.fit(set);
    }

    @Override
    public Scaler open(Parameters parameters, int width) {
      return new StandardScaler(parameters, width);
    }
  },
  /** {@link NormalQuantileScaler}. */
  NORMAL_QUANTILES("normal-quantiles") {
    @Override
    public Scaler fit(TrainingSet set) {
      return NormalQuantileScaler.fit(set);
    }

    @Override
    public Scaler open(Parameters parameters, int width) {
      return new NormalQuantileScaler(parameters, width);
    }
  };

  private final String id;

  Scalers(String id) {
    this.id = id;
  }

  /** The name in {@code architecture}. */
  public String id() {
    return id;
  }

  /** Learns the ranges of these rows. */
  public abstract Scaler fit(TrainingSet set);

  /** Opens a saved one. */
  public abstract Scaler open(Parameters parameters, int width);

  /**
   * The scaler of that name.
   *
   * @throws InputException when there is none
   */
  public static Scalers named(Object name) {
    for (Scalers scaler : values()) {
      if (scaler.id.equals(name)) {
        return scaler;
      }
    }
    throw new InputException(
        "scaler is " + name + ", must be one of " + List.of(STANDARD.id, NORMAL_QUANTILES.id));
  }
}
