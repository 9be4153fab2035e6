/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import java.util.Arrays;
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
import org.evoke.lab.family.Answer;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.ModelParts;
import org.evoke.learn.calibrate.ConformalBand;
import org.evoke.learn.calibrate.TrainingRange;
import org.evoke.nn.model.Answers;
import org.evoke.nn.model.NetworkFamily;
import org.evoke.nn.model.NetworkModel;
import org.evoke.nn.model.NetworkOutputs;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Reading;
import org.evoke.nn.network.Task;
import org.evoke.nn.network.Windowing;
import org.evoke.nn.training.TrainedNetwork;

/** A trained network, which predicts whole sequences where it reads them. */
final class FittedNetwork implements FamilyModel {
  private final NetworkFamily family;
  private final TrainedNetwork trained;
  private final Windowing windowing;
  private final NetworkModel model;
  private final List<Target> targets;

  private FittedNetwork(
      NetworkFamily family,
      TrainedNetwork trained,
      Windowing windowing,
      NetworkModel model,
      List<Target> targets) {
    this.family = family;
    this.trained = trained;
    this.windowing = windowing;
    this.model = model;
    this.targets = targets;
  }

  static FittedNetwork of(
      NetworkFamily family, TrainedNetwork trained, Windowing windowing, Clips training) {
    List<Target> targets = training.targets();
    Map<String, FeatureSet> inputs = new LinkedHashMap<>();
    training.inputs().forEach(input -> inputs.put(input.name(), input.set()));
    Map<String, Tensor> parameters = new LinkedHashMap<>(trained.parameters());
    parameters.putAll(trained.scaling().parameters());
    NetworkModel model =
        family.open(
            inputs,
            outputs(trained.architecture(), targets),
            trained.architecture(),
            windowing,
            parameters);
    return new FittedNetwork(family, trained, windowing, model, targets);
  }

  private static NetworkOutputs outputs(Architecture architecture, List<Target> targets) {
    Target first = targets.get(0);
    if (architecture.task() == Task.ONE_EVENT) {
      return NetworkOutputs.event(first.name());
    }
    return first.isClass()
        ? NetworkOutputs.classes(new ClassNames(first.name(), first.classes()))
        : NetworkOutputs.values(targets.stream().map(Target::scale).toList());
  }

  @Override
  public double[][] predict(Clips rows) {
    return answer(rows).values();
  }

  @Override
  public Answer answer(Clips rows) {
    boolean single = trained.architecture().reading() == Reading.ROWS;
    // Networks over time see rows without labels too; nobody asks what they say about them.
    Clips seen = single ? rows.withUnlabelled(Optional.empty()) : rows.whole();
    double[][] values = new double[targets.size()][seen.rows()];
    double[][][] probabilities = new double[targets.size()][][];
    Arrays.setAll(
        probabilities, target -> new double[targets.get(target).classes().size()][seen.rows()]);
    for (int[] part : single ? List.of(all(seen)) : seen.sequences()) {
      Prediction prediction = model.predict(tracks(seen.select(part)));
      for (int target = 0; target < values.length; target++) {
        note(prediction, target, part, values[target], probabilities[target]);
      }
    }
    return new Answer(first(values, rows.rows()), first(probabilities, rows.rows()));
  }

  private static int[] all(Clips rows) {
    int[] all = new int[rows.rows()];
    Arrays.setAll(all, row -> row);
    return all;
  }

  private void note(
      Prediction prediction, int target, int[] rows, double[] values, double[][] probabilities) {
    for (int i = 0; i < rows.length; i++) {
      if (!targets.get(target).isClass()) {
        values[rows[i]] = prediction.targets().get(target).values()[i];
      } else {
        double[] own = probabilities(prediction, i);
        for (int c = 0; c < own.length; c++) {
          probabilities[c][rows[i]] = own[c];
          values[rows[i]] = own[c] > own[(int) values[rows[i]]] ? c : values[rows[i]];
        }
      }
    }
  }

  /** Of the only class, or of no event and the event. */
  private double[] probabilities(Prediction prediction, int row) {
    if (trained.architecture().task() == Task.ONE_EVENT) {
      double event = prediction.targets().get(0).values()[row];
      return new double[] {1 - event, event};
    }
    return prediction.choices().get(0).probabilities()[row];
  }

  private static double[][] first(double[][] columns, int rows) {
    return Arrays.stream(columns)
        .map(column -> Arrays.copyOf(column, rows))
        .toArray(double[][]::new);
  }

  private static double[][][] first(double[][][] targets, int rows) {
    return Arrays.stream(targets).map(columns -> first(columns, rows)).toArray(double[][][]::new);
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
    NetworkOutputs outputs = outputs(trained.architecture(), targets);
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
            NetworkFamily.describe(trained.architecture(), outputs.answers(), windowing),
            parameters,
            Optional.of(new ModelParts.Outputs(outputs.scales(), outputs.classes()))));
  }

  @Override
  public void close() {
    model.close();
  }
}
