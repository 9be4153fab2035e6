/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.evoke.core.FeatureRows;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Target;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.FitContext;
import org.evoke.nn.Networks;
import org.evoke.nn.model.NetworkFamily;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Task;
import org.evoke.nn.training.NetworkTrainer;
import org.evoke.nn.training.Series;
import org.evoke.nn.training.TrainedNetwork;
import org.evoke.nn.training.TrainingRows;
import org.evoke.nn.training.TrainingSettings;

/**
 * Fits a network on clips.
 *
 * @param network its family
 * @param options those that differ from the defaults, without the number of outputs
 * @param settings how to train
 * @param onScored whether the epoch is chosen by the rows that are scored
 */
record NetworkFit(
    NetworkFamily network, Map<String, Object> options, TrainingSettings settings, boolean onScored)
    implements FamilyTrainer {
  static final String VALUE_LOSS = "mse";
  static final String CLASS_LOSS = "cross-entropy";
  static final String EVENT_LOSS = "bce-frame";
  private static final Set<String> EVENT_LOSSES = Set.of(EVENT_LOSS, "bce-frame-clip");

  @Override
  public FamilyModel fit(Clips training, FitContext context) {
    Architecture architecture = architecture(training);
    int classes = classes(training.targets());
    requireTargets(architecture, training.targets());
    NetworkTrainer trainer =
        new NetworkTrainer(architecture, settings.withLoss(loss(architecture, classes)));
    TrainedNetwork trained =
        trainer.fit(
            rows(training, classes),
            context.scored().map(rows -> rows(rows, classes)),
            context.seed(),
            context.work(),
            context.progress());
    return FittedNetwork.of(network, trained, settings.windowing(), training);
  }

  @Override
  public boolean looksAtScoredRows() {
    return onScored;
  }

  /** The network for the widths and, where that is open, the number of targets or classes. */
  private Architecture architecture(Clips training) {
    Map<String, Integer> widths = new LinkedHashMap<>();
    training.inputs().forEach(input -> widths.put(input.name(), input.width()));
    Architecture usual = Networks.of(network.name(), widths, options);
    if (usual.task() != Task.VALUES_OR_CLASS) {
      return usual;
    }
    int classes = classes(training.targets());
    Map<String, Object> sized = new LinkedHashMap<>(options);
    sized.put("outputs", classes > 0 ? classes : training.targets().size());
    return Networks.of(network.name(), widths, sized);
  }

  private static void requireTargets(Architecture architecture, List<Target> targets) {
    int classes = targets.get(0).classes().size();
    boolean fits =
        switch (architecture.task()) {
          case VALUES_OR_CLASS -> true;
          case ONE_VALUE -> targets.size() == 1 && classes == 0;
          case ONE_EVENT -> targets.size() == 1 && classes == 2;
        };
    if (!fits) {
      throw new InputException(
          architecture.family()
              + " learns "
              + (architecture.task() == Task.ONE_VALUE ? "one number" : "a class of two")
              + "; the targets are "
              + targets.stream().map(NetworkFit::shown).toList());
    }
  }

  private static String shown(Target target) {
    return target.name() + (target.isClass() ? " of " + target.classes().size() + " classes" : "");
  }

  private String loss(Architecture architecture, int classes) {
    boolean event = architecture.task() == Task.ONE_EVENT;
    String fitting = event ? EVENT_LOSS : classes > 0 ? CLASS_LOSS : VALUE_LOSS;
    String loss = settings.loss().equals(TrainFields.BY_TARGET) ? fitting : settings.loss();
    boolean fits =
        event
            ? EVENT_LOSSES.contains(loss)
            : loss.equals(CLASS_LOSS) == classes > 0 && !EVENT_LOSSES.contains(loss);
    if (!fits) {
      throw new InputException(
          "loss " + loss + " does not fit the targets, must be one such as " + fitting);
    }
    return loss;
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

  private TrainingRows rows(Clips training, int classes) {
    Clips clips = training.whole();
    Map<String, FeatureRows> inputs = new LinkedHashMap<>();
    clips.inputs().forEach(input -> inputs.put(input.name(), input.rows()));
    return new TrainingRows(inputs, targets(clips), classes, series(clips));
  }

  private List<Series> series(Clips clips) {
    List<String> groups = clips.groups().names().stream().distinct().toList();
    Map<String, Integer> numbers = new HashMap<>();
    groups.forEach(group -> numbers.put(group, numbers.size()));
    return clips.sequences().stream()
        .map(
            rows ->
                new Series(
                    numbers.get(clips.groups().names().get(rows[0])),
                    rows,
                    settings.windowing().positions(seconds(clips, rows))))
        .toList();
  }

  private double[] seconds(Clips clips, int[] rows) {
    if (clips.seconds().isEmpty() && settings.windowing().stepSeconds() > 0) {
      throw new InputException("train.step-seconds needs rows with times; give data.time");
    }
    double[] times = clips.seconds().orElse(new double[clips.rows()]);
    return IntStream.of(rows).mapToDouble(row -> times[row]).toArray();
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
