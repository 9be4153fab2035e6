/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Input;
import org.evoke.lab.data.Target;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.FitContext;
import org.evoke.nn.Networks;
import org.evoke.nn.model.NetworkFamily;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.training.NetworkTrainer;
import org.evoke.nn.training.TrainedNetwork;
import org.evoke.nn.training.TrainingRows;
import org.evoke.nn.training.TrainingSettings;

/**
 * Fits a network on clips.
 *
 * @param network its family
 * @param options those that differ from the defaults, without the number of outputs
 * @param settings how to train
 */
record NetworkFit(NetworkFamily network, Map<String, Object> options, TrainingSettings settings)
    implements FamilyTrainer {
  @Override
  public FamilyModel fit(Clips training, FitContext context) {
    int classes = classes(training.targets());
    Map<String, Integer> widths = new LinkedHashMap<>();
    training.inputs().forEach(input -> widths.put(input.name(), input.width()));
    Map<String, Object> sized = new LinkedHashMap<>(options);
    sized.put("outputs", classes > 0 ? classes : training.targets().size());
    Architecture architecture = Networks.of(network.name(), widths, sized);
    NetworkTrainer trainer = new NetworkTrainer(architecture, settings.withLoss(loss(classes)));
    TrainedNetwork trained =
        trainer.fit(rows(training, classes), context.seed(), context.work(), context.progress());
    return FittedNetwork.of(network, trained, training);
  }

  private String loss(int classes) {
    String fitting = classes > 0 ? "cross-entropy" : "mse";
    if (settings.loss().equals(TrainFields.BY_TARGET)) {
      return fitting;
    }
    if (settings.loss().equals("cross-entropy") != (classes > 0)) {
      throw new InputException(
          "loss " + settings.loss() + " does not fit the targets, must be one such as " + fitting);
    }
    return settings.loss();
  }

  /** Number of classes of the only target, or 0 for numbers. */
  private static int classes(List<Target> targets) {
    if (targets.stream().noneMatch(Target::isClass)) {
      return 0;
    }
    if (targets.size() > 1) {
      throw new InputException(
          "a network learns numbers, or one class; the targets are "
              + targets.stream().map(Target::name).toList());
    }
    return targets.get(0).classes().size();
  }

  private static TrainingRows rows(Clips clips, int classes) {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    for (Input input : clips.inputs()) {
      int[] shape = {clips.rows(), input.width()};
      inputs.put(input.name(), new Tensor(shape, input.values()));
    }
    return new TrainingRows(inputs, targets(clips), classes, clips.sequences());
  }

  private static Tensor targets(Clips clips) {
    double[][] labels = clips.labels();
    float[] values = new float[clips.rows() * labels.length];
    for (int row = 0; row < clips.rows(); row++) {
      for (int target = 0; target < labels.length; target++) {
        values[row * labels.length + target] = (float) labels[target][row];
      }
    }
    return new Tensor(new int[] {clips.rows(), labels.length}, values);
  }
}
