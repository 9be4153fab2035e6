/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import org.evoke.core.UsageException;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.optimiser.Adam;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.optimiser.Sgd;

/**
 * Which optimiser, and how fast.
 *
 * @param kind adam or sgd
 * @param rate learning rate, positive
 * @param decay what the factor of Adam means
 * @param factor of the decay
 * @param momentum of descent, 0 to below 1
 */
public record OptimiserSettings(
    Kind kind, double rate, Decay decay, double factor, double momentum) {
  /** The optimisers that there are. */
  public enum Kind {
    ADAM,
    SGD
  }

  public OptimiserSettings {
    if (!(rate > 0) || !(factor >= 0) || !(momentum >= 0 && momentum < 1)) {
      throw new UsageException(
          "optimiser: rate is "
              + rate
              + ", factor "
              + factor
              + ", momentum "
              + momentum
              + "; must be above 0, at least 0, and 0 to below 1");
    }
  }

  Optimiser of(Parameters parameters) {
    return switch (kind) {
      case ADAM -> new Adam(parameters, rate, decay, factor);
      case SGD -> new Sgd(parameters, rate, momentum);
    };
  }
}
