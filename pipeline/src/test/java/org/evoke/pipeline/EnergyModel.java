/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureExtractor;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.InputException;
import org.evoke.core.Model;
import org.evoke.core.Prediction;
import org.evoke.core.Scale;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.data.weights.WeightStore;
import org.evoke.pipeline.feature.EncoderSource;
import org.evoke.pipeline.hearing.FeatureRecipe;
import org.evoke.pipeline.hearing.FeatureRegistry;

/**
 * A model for tests that can be computed by hand: one feature, the root mean square of half a
 * second; arousal is twice that minus one half, valence its negative; loud sound is outside.
 */
public final class EnergyModel implements Model, FeatureExtractor {
  static final FeatureSet SET = new FeatureSet("energy", "1", List.of("rms"));
  public static final FeatureRegistry REGISTRY =
      new FeatureRegistry(Map.of("energy", new FeatureRecipe(44100, EnergyModel::new)));

  /** No pretrained networks. */
  public static final EncoderSource ENCODERS =
      EncoderSource.of(new WeightStore(Path.of("absent"), List.of()));

  /** Ready to be asked, with a context of 4 s and a step of 1 s. */
  public static EmotionModel ready() {
    return new EmotionModel(
        "energy",
        "1.0",
        new EnergyModel(),
        Map.of(),
        4,
        1,
        Map.of("id", "energy"),
        "# Energy\n",
        "Free to use.");
  }

  @Override
  public FeatureSet set() {
    return SET;
  }

  @Override
  public FeatureTrack extract(SignalStream signal) {
    int half = signal.sampleRate() / 2;
    List<Float> rows = new ArrayList<>();
    double sum = 0;
    int count = 0;
    for (Optional<Signal> block = signal.next(); block.isPresent(); block = signal.next()) {
      float[][] samples = block.get().samples();
      for (int i = 0; i < samples[0].length; i++) {
        sum += samples[0][i] * samples[0][i];
        if (++count == half) {
          rows.add((float) Math.sqrt(sum / half));
          sum = 0;
          count = 0;
        }
      }
    }
    return track(rows, sum, count, half);
  }

  private static FeatureTrack track(List<Float> rows, double sum, int count, int half) {
    if (rows.isEmpty() && count < half / 5) {
      throw new InputException("sound is too short, needs at least 0.1 s");
    }
    if (rows.isEmpty()) {
      rows.add((float) Math.sqrt(sum / count));
    }
    float[] values = new float[rows.size()];
    double[] starts = new double[rows.size()];
    double[] ends = new double[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i);
      starts[i] = 0.5 * i;
      ends[i] = 0.5 * (i + 1);
    }
    return new FeatureTrack(SET, values, starts, ends);
  }

  @Override
  public Map<String, FeatureSet> inputs() {
    return Map.of(SET.name(), SET);
  }

  @Override
  public List<Scale> outputs() {
    return List.of(Scale.VALENCE, Scale.AROUSAL);
  }

  @Override
  public Prediction predict(FeatureTracks features) {
    double[] arousal = new double[features.rows()];
    Arrays.setAll(arousal, row -> arousal(features.track("energy").value(row, 0)));
    double[] valence = Arrays.stream(arousal).map(a -> -a).toArray();
    return new Prediction(List.of(target(Scale.VALENCE, valence), target(Scale.AROUSAL, arousal)));
  }

  /** What the model says of a root mean square. */
  static double arousal(double rms) {
    return 2 * rms - 0.5;
  }

  private static Prediction.Target target(Scale scale, double[] values) {
    return new Prediction.Target(
        scale,
        values,
        Arrays.stream(values).map(v -> v - 0.2).toArray(),
        Arrays.stream(values).map(v -> v + 0.2).toArray());
  }

  @Override
  public boolean[] outsideTraining(FeatureTracks features) {
    boolean[] outside = new boolean[features.rows()];
    for (int row = 0; row < outside.length; row++) {
      outside[row] = features.track("energy").value(row, 0) > 0.5;
    }
    return outside;
  }
}
