/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;
import org.evoke.lab.yaml.Fields;
import org.evoke.learn.baseline.MeanTrainer;

/** {@code mean}: the mean of the training labels. */
public final class MeanFamily implements Family {
  @Override
  public String name() {
    return "mean";
  }

  @Override
  public FamilyTrainer configure(Fields options, Fields train, Outline outline) {
    return new ClassicalTrainer(new MeanTrainer());
  }
}
