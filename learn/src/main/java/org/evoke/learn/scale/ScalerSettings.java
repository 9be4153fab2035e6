/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import java.util.Optional;
import org.evoke.core.UsageException;
import org.evoke.learn.TrainingSet;

/**
 * Which scaler, and its numbers.
 *
 * @param kind the scaler
 * @param clip largest scaled value of {@link Scalers#STANDARD} on either side, positive; infinite
 *     for none
 * @param quantiles rows of the table of {@link Scalers#QUANTILE_NORMAL} and {@link
 *     Scalers#QUANTILE_UNIFORM}, at least 2
 */
public record ScalerSettings(Scalers kind, double clip, int quantiles) {
  /** No scaling. */
  public static final ScalerSettings NONE = of(Scalers.NONE);

  public ScalerSettings {
    if (!(clip > 0)) {
      throw new UsageException("clip is " + clip + ", must be positive");
    }
    if (quantiles < 2) {
      throw new UsageException("quantiles is " + quantiles + ", must be at least 2");
    }
  }

  /** The textbook's scaler of that kind: nothing is cut, 1,000 quantiles. */
  public static ScalerSettings of(Scalers kind) {
    return new ScalerSettings(kind, Double.POSITIVE_INFINITY, QuantileScaler.QUANTILES);
  }

  /**
   * The standard scaler.
   *
   * @param clip largest scaled value on either side, positive; infinite for none
   */
  public static ScalerSettings standard(double clip) {
    return new ScalerSettings(Scalers.STANDARD, clip, QuantileScaler.QUANTILES);
  }

  /** Where the standard scaler cuts, if it does. */
  public Optional<Double> clipOption() {
    boolean cuts = kind == Scalers.STANDARD && clip < Double.POSITIVE_INFINITY;
    return cuts ? Optional.of(clip) : Optional.empty();
  }

  /** Learns the ranges of these rows. */
  public Scaler fit(TrainingSet set) {
    return switch (kind) {
      case STANDARD -> StandardScaler.fit(set, clip);
      case QUANTILE_NORMAL -> QuantileScaler.fit(set, quantiles, true);
      case QUANTILE_UNIFORM -> QuantileScaler.fit(set, quantiles, false);
      case NONE, NORMAL_QUANTILES -> kind.fit(set);
    };
  }
}
