/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;
import org.evoke.lab.yaml.Fields;
import org.evoke.learn.ridge.WaveRidgeTrainer;

/** {@code random-waves-ridge}: ridge regression on random Fourier features. */
public final class WaveRidgeFamily implements Family {
  @Override
  public String name() {
    return org.evoke.learn.ridge.Families.WAVES;
  }

  @Override
  public FamilyTrainer configure(Fields options, Fields train, Outline outline) {
    return new ClassicalTrainer(
        new WaveRidgeTrainer(
            options.whole("waves", 1, 512),
            options.positive("sharpness", 0.003),
            options.positive("penalty", 0.3)));
  }
}
