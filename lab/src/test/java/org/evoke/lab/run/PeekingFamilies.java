/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.List;
import org.evoke.data.yaml.Fields;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Input;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.FamilySource;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.FitContext;
import org.evoke.lab.family.Outline;

/** A family that no honest experiment has: it believes the last columns whatever it has learned. */
public final class PeekingFamilies implements FamilySource {
  @Override
  public List<Family> families() {
    return List.of(new Peeking());
  }

  private record Peeking() implements Family, FamilyTrainer, FamilyModel {
    @Override
    public String name() {
      return "peeking";
    }

    @Override
    public String summary() {
      return "Takes the last columns for the answer";
    }

    @Override
    public FamilyTrainer configure(Fields options, Fields train, Outline outline) {
      return this;
    }

    @Override
    public FamilyModel fit(Clips training, FitContext context) {
      return this;
    }

    @Override
    public double[][] predict(Clips rows) {
      Input input = rows.inputs().get(0);
      int targets = rows.targets().size();
      double[][] values = new double[targets][rows.rows()];
      for (int target = 0; target < targets; target++) {
        for (int row = 0; row < rows.rows(); row++) {
          int column = input.width() - targets + target;
          values[target][row] = input.values()[row * input.width() + column];
        }
      }
      return values;
    }
  }
}
