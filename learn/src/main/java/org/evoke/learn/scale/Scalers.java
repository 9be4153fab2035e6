/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.learn.Parameters;
import org.evoke.learn.TrainingSet;

/** The scalers that there are, by name. */
public enum Scalers {
  /** {@link Unscaled}. */
  NONE("none") {
    @Override
    public Scaler fit(TrainingSet set) {
      return new Unscaled(set.width());
    }

    @Override
    public Scaler open(Parameters parameters, int width) {
      return new Unscaled(width);
    }
  },
  /** {@link StandardScaler}, cut at {@value StandardScaler#LIMIT}. */
  STANDARD("standard") {
    @Override
    public Scaler fit(TrainingSet set) {
      return StandardScaler.fit(set, StandardScaler.LIMIT);
    }

    @Override
    public Scaler open(Parameters parameters, int width) {
      return new StandardScaler(parameters, width);
    }
  },
  /** {@link NormalQuantileScaler}: a coarse table, which can be shipped. */
  NORMAL_QUANTILES("normal-quantiles") {
    @Override
    public Scaler fit(TrainingSet set) {
      return NormalQuantileScaler.fit(set);
    }

    @Override
    public Scaler open(Parameters parameters, int width) {
      return new NormalQuantileScaler(parameters, width);
    }
  },
  /** {@link QuantileScaler} to a normal distribution: a fine table. */
  QUANTILE_NORMAL("quantile-normal") {
    @Override
    public Scaler fit(TrainingSet set) {
      return QuantileScaler.fit(set, QuantileScaler.QUANTILES, true);
    }

    @Override
    public Scaler open(Parameters parameters, int width) {
      throw fine();
    }

    @Override
    public boolean holdsTrainingRows() {
      return true;
    }
  },
  /** {@link QuantileScaler} to a uniform distribution: a fine table. */
  QUANTILE_UNIFORM("quantile-uniform") {
    @Override
    public Scaler fit(TrainingSet set) {
      return QuantileScaler.fit(set, QuantileScaler.QUANTILES, false);
    }

    @Override
    public Scaler open(Parameters parameters, int width) {
      throw fine();
    }

    @Override
    public boolean holdsTrainingRows() {
      return true;
    }
  };

  private final String id;

  Scalers(String id) {
    this.id = id;
  }

  /** The name in {@code architecture} and in options. */
  public String id() {
    return id;
  }

  /** Learns the ranges of these rows. */
  public abstract Scaler fit(TrainingSet set);

  /** Opens a saved one. */
  public abstract Scaler open(Parameters parameters, int width);

  /** Whether its table keeps the values of the training rows, so that it is never written. */
  public boolean holdsTrainingRows() {
    return false;
  }

  /** The names of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Scalers::id).toList();
  }

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
    throw new InputException("scaler is " + name + ", must be one of " + ids());
  }

  private static InputException fine() {
    return new InputException(
        "a fine table of quantiles keeps values of the training rows and is never written; train"
            + " with scaler "
            + NORMAL_QUANTILES.id);
  }
}
