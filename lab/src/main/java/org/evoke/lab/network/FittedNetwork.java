/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.ClassNames;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Prediction;
import org.evoke.core.Tensor;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Input;
import org.evoke.lab.data.Target;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.ModelParts;
import org.evoke.learn.calibrate.ConformalBand;
import org.evoke.learn.calibrate.TrainingRange;
import org.evoke.nn.model.Answers;
import org.evoke.nn.model.NetworkFamily;
import org.evoke.nn.model.NetworkModel;
import org.evoke.nn.model.NetworkOutputs;
import org.evoke.nn.network.Reading;
import org.evoke.nn.training.TrainedNetwork;

/** A trained network, which predicts whole sequences where it reads them. */
final class FittedNetwork implements FamilyModel {
  private final NetworkFamily family;
  private final TrainedNetwork trained;
  private final NetworkModel model;
  private final List<Target> targets;

  private FittedNetwork(
      NetworkFamily family, TrainedNetwork trained, NetworkModel model, List<Target> targets) {
    this.family = family;
    this.trained = trained;
    this.model = model;
    this.targets = targets;
  }

  static FittedNetwork of(NetworkFamily family, TrainedNetwork trained, Clips training) {
    List<Target> targets = training.targets();
    Map<String, FeatureSet> inputs = new LinkedHashMap<>();
    training.inputs().forEach(input -> inputs.put(input.name(), input.set()));
    Map<String, Tensor> parameters = new LinkedHashMap<>(trained.parameters());
    parameters.putAll(trained.scaling().parameters());
    NetworkModel model = family.open(inputs, outputs(targets), trained.architecture(), parameters);
    return new FittedNetwork(family, trained, model, targets);
  }

  private static NetworkOutputs outputs(List<Target> targets) {
    Target first = targets.get(0);
    return first.isClass()
        ? NetworkOutputs.classes(new ClassNames(first.name(), first.classes()))
        : NetworkOutputs.values(targets.stream().map(Target::scale).toList());
  }

  @Override
  public double[][] predict(Clips rows) {
    double[][] predicted = new double[targets.size()][rows.rows()];
    for (int[] part : parts(rows)) {
      Prediction prediction = model.predict(tracks(rows.select(part)));
      for (int target = 0; target < predicted.length; target++) {
        for (int i = 0; i < part.length; i++) {
          predicted[target][part[i]] =
              targets.get(target).isClass()
                  ? prediction.choices().get(target).best(i)
                  : prediction.targets().get(target).values()[i];
        }
      }
    }
    return predicted;
  }

  private List<int[]> parts(Clips rows) {
    if (trained.architecture().reading() != Reading.ROWS) {
      return rows.sequences();
    }
    int[] all = new int[rows.rows()];
    java.util.Arrays.setAll(all, row -> row);
    return List.of(all);
  }

  private static FeatureTracks tracks(Clips rows) {
    double[] times = rows.seconds().orElse(new double[rows.rows()]);
    Map<String, FeatureTrack> tracks = new LinkedHashMap<>();
    for (Input input : rows.inputs()) {
      tracks.put(input.name(), new FeatureTrack(input.set(), input.values(), times, times));
    }
    return new FeatureTracks(tracks);
  }

  /** How long it trained, which is the same on every run. */
  @Override
  public Map<String, Object> notes() {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("epochs", trained.epochs().size());
    notes.put("best_epoch", trained.bestEpoch());
    notes.put("training_loss", trained.epochs().get(trained.bestEpoch() - 1).training());
    return notes;
  }

  @Override
  public Optional<ModelParts> parts(ConformalBand band, TrainingRange range) {
    Map<String, Tensor> parameters = new LinkedHashMap<>(trained.parameters());
    parameters.putAll(trained.scaling().parameters());
    parameters.putAll(range.ranges().parameters());
    NetworkOutputs outputs = outputs(targets);
    if (outputs.answers() == Answers.VALUES) {
      float[] halfWidths = new float[targets.size()];
      for (int target = 0; target < halfWidths.length; target++) {
        halfWidths[target] = (float) band.halfWidth(target);
      }
      parameters.put(NetworkFamily.BAND, new Tensor(new int[] {halfWidths.length}, halfWidths));
    }
    return Optional.of(
        new ModelParts(
            family.name(),
            NetworkFamily.describe(trained.architecture(), outputs.answers(), true),
            parameters));
  }

  @Override
  public void close() {
    model.close();
  }
}
