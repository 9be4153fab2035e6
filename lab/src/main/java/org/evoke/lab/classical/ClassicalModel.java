/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import java.util.Optional;
import org.evoke.lab.data.Clips;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.ModelParts;
import org.evoke.learn.Regressor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.calibrate.CalibratedModel;
import org.evoke.learn.calibrate.ConformalBand;
import org.evoke.learn.calibrate.TrainingRange;

/** A regressor of {@code learn} with the rows that it was fitted on. */
record ClassicalModel(TrainingSet set, String family, Regressor regressor) implements FamilyModel {
  @Override
  public double[][] predict(Clips rows) {
    return regressor.predict(ClassicalTrainer.values(rows), rows.rows());
  }

  @Override
  public Optional<ModelParts> parts(ConformalBand band, TrainingRange range) {
    CalibratedModel model =
        new CalibratedModel(set.inputs(), set.outputs(), regressor, band, range);
    return Optional.of(new ModelParts(family, model.architecture(), model.parameters()));
  }
}
