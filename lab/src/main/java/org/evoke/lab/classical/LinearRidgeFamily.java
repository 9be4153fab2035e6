/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;
import org.evoke.lab.yaml.Fields;
import org.evoke.learn.ridge.LinearRidgeTrainer;
import org.evoke.learn.scale.Scalers;

/** {@code linear-ridge}: ridge regression on scaled columns. */
public final class LinearRidgeFamily implements Family {
  @Override
  public String name() {
    return org.evoke.learn.ridge.Families.LINEAR;
  }

  @Override
  public FamilyTrainer configure(Fields options, Fields train, Outline outline) {
    String scaler =
        options.choice(
            "scaler",
            java.util.Arrays.stream(Scalers.values()).map(Scalers::id).toList(),
            Scalers.STANDARD.id());
    double penalty = options.positive("penalty", 30);
    return new ClassicalTrainer(new LinearRidgeTrainer(Scalers.named(scaler), penalty));
  }
}
