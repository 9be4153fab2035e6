/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import java.util.List;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;
import org.evoke.lab.yaml.Fields;
import org.evoke.learn.ridge.CentreRidgeTrainer;
import org.evoke.learn.ridge.CentreSettings;

/**
 * {@code random-centres-ridge}: ridge regression on kernels at random centres. A target may have
 * settings of its own: {@code targets: {valence: {penalty: 0.2}}}.
 */
public final class CentreRidgeFamily implements Family {
  private static final CentreSettings USUAL = new CentreSettings(0.003, 0.2, 2, 0.3);

  @Override
  public String name() {
    return org.evoke.learn.ridge.Families.CENTRES;
  }

  @Override
  public FamilyTrainer configure(Fields options, Fields train, Outline outline) {
    int centres = options.whole("centres", 1, 600);
    int sketch = options.whole("sketch-centres", 1, Math.max(1, centres / 2));
    double spread = options.positive("spread", 0.8);
    if (sketch > centres) {
      throw options.wrong("sketch-centres", sketch, "at most centres, " + centres);
    }
    CentreSettings all = settings(options, USUAL);
    List<CentreSettings> each =
        options.insideOrNone(
            "targets",
            targets ->
                outline.targets().stream()
                    .map(name -> targets.insideOrNone(name, own -> settings(own, all)))
                    .toList());
    return new ClassicalTrainer(new CentreRidgeTrainer(centres, sketch, spread, each));
  }

  private static CentreSettings settings(Fields fields, CentreSettings usual) {
    double sharpness = fields.positive("sharpness", usual.sharpness());
    double penalty = fields.positive("penalty", usual.penalty());
    int passes = fields.whole("passes", 0, usual.passes());
    double evenness = fields.number("evenness", usual.evenness());
    if (!(evenness >= 0 && evenness <= 1)) {
      throw fields.wrong("evenness", evenness, "0 to 1");
    }
    return new CentreSettings(sharpness, penalty, passes, evenness);
  }
}
