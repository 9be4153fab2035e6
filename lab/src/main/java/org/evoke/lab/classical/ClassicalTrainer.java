/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Input;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.FitContext;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.search.ChosenRegressor;

/**
 * Fits regressors of {@code learn}, which take each row on its own. Several inputs are put side by
 * side; a class is learned as one column for each class.
 */
public record ClassicalTrainer(Trainer trainer) implements FamilyTrainer {
  @Override
  public boolean isShippable() {
    return !trainer.holdsTrainingRows();
  }

  @Override
  public FamilyModel fit(Clips training, FitContext context) {
    TrainingSet set = set(training);
    Map<String, FeatureSet> inputs = new LinkedHashMap<>();
    training.inputs().forEach(input -> inputs.put(input.name(), input.set()));
    Regressor fitted = trainer.fit(set, context.seed());
    Map<String, Object> notes =
        fitted instanceof ChosenRegressor chosen ? chosen.notes() : Map.of();
    return new ClassicalModel(inputs, set.outputs(), trainer, fitted, notes);
  }

  /** The rows as {@code learn} takes them. */
  public static TrainingSet set(Clips clips) {
    ClassColumns targets = new ClassColumns(clips.targets());
    return new TrainingSet(
        columns(clips),
        values(clips),
        targets.outputs(),
        targets.labels(),
        clips.ids(),
        clips.groups());
  }

  /** The features side by side, rows x columns, row-major. */
  static double[] values(Clips clips) {
    int width = columns(clips).width();
    double[] values = new double[clips.rows() * width];
    int from = 0;
    for (Input input : clips.inputs()) {
      float[] own = new float[input.width()];
      for (int row = 0; row < clips.rows(); row++) {
        input.rows().copy(row, own, 0);
        for (int c = 0; c < own.length; c++) {
          values[row * width + from + c] = own[c];
        }
      }
      from += input.width();
    }
    return values;
  }

  private static FeatureSet columns(Clips clips) {
    List<Input> inputs = clips.inputs();
    if (inputs.size() == 1) {
      return inputs.get(0).set();
    }
    List<String> columns =
        inputs.stream()
            .flatMap(in -> in.set().columns().stream().map(column -> in.name() + "/" + column))
            .toList();
    String name = String.join("+", inputs.stream().map(Input::name).toList());
    String version = String.join("+", inputs.stream().map(in -> in.set().version()).toList());
    return new FeatureSet(name, version, columns);
  }
}
