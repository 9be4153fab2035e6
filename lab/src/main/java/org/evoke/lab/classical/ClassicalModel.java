/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.Scale;
import org.evoke.lab.data.Clips;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.ModelParts;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.calibrate.CalibratedModel;
import org.evoke.learn.calibrate.ConformalBand;
import org.evoke.learn.calibrate.TrainingRange;

/** A regressor of {@code learn}, with what it takes and gives. */
public record ClassicalModel(
    Map<String, FeatureSet> inputs,
    List<Scale> outputs,
    Trainer trainer,
    Regressor regressor,
    Map<String, Object> notes)
    implements FamilyModel {
  @Override
  public double[][] predict(Clips rows) {
    double[][] columns = regressor.predict(ClassicalTrainer.values(rows), rows.rows());
    return new ClassColumns(rows.targets()).targets(columns);
  }

  @Override
  public Optional<ModelParts> parts(ConformalBand band, TrainingRange range) {
    boolean classes = band.targets() != outputs.size();
    if (trainer.holdsTrainingRows() || classes) {
      return Optional.empty();
    }
    CalibratedModel model = new CalibratedModel(inputs, outputs, regressor, band, range);
    return Optional.of(new ModelParts(trainer.family(), model.architecture(), model.parameters()));
  }
}
