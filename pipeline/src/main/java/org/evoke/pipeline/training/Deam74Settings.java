/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.learn.Trainer;
import org.evoke.learn.baseline.MeanTrainer;
import org.evoke.learn.ridge.CentreRidgeTrainer;
import org.evoke.learn.ridge.CentreSettings;
import org.evoke.learn.ridge.LinearRidgeTrainer;
import org.evoke.learn.ridge.WaveRidgeTrainer;
import org.evoke.learn.scale.Scalers;

/** The chosen settings of {@code deam74}, and what they were chosen from. */
final class Deam74Settings {
  private static final int CENTRES = 600;
  private static final int SKETCH_CENTRES = 300;
  private static final double SPREAD = 0.8;

  private static final CentreSettings VALENCE = new CentreSettings(0.003, 0.2, 2, 0.2);
  private static final CentreSettings AROUSAL = new CentreSettings(0.003, 0.1, 2, 0.4);

  private Deam74Settings() {}

  /** The chosen trainer. */
  static Trainer chosen() {
    return new CentreRidgeTrainer(CENTRES, SKETCH_CENTRES, SPREAD, List.of(VALENCE, AROUSAL));
  }

  /** The chosen settings for {@code model.json}. */
  static Map<String, Object> described() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kernel", "rational quadratic 1 / (1 + sum relevance (x - centre)^2)");
    map.put("centre_spread", SPREAD);
    map.put("valence", described(VALENCE));
    map.put("arousal", described(AROUSAL));
    return map;
  }

  private static Map<String, Object> described(CentreSettings settings) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("sharpness", settings.sharpness());
    map.put("penalty", settings.penalty());
    map.put("passes", settings.passes());
    map.put("evenness", settings.evenness());
    return map;
  }

  /** A small grid around the chosen settings, for splits on which nothing else was looked at. */
  static Map<String, Trainer> neighbours() {
    Map<String, Trainer> grid = new LinkedHashMap<>();
    for (double evenness : new double[] {0.2, 0.4}) {
      addCentres(grid, new double[] {0.003}, new double[] {0.1, 0.2, 0.4}, 2, evenness);
    }
    return grid;
  }

  /** Everything that was compared, by family. */
  static Map<String, Map<String, Trainer>> families() {
    Map<String, Map<String, Trainer>> families = new LinkedHashMap<>();
    families.put("mean", Map.of("mean", new MeanTrainer()));
    families.put("linear ridge, standard scaling", linear(Scalers.STANDARD));
    families.put("linear ridge, normal quantiles", linear(Scalers.NORMAL_QUANTILES));
    families.put("random waves (1,024 Fourier features)", waves());
    Map<String, Trainer> even = new LinkedHashMap<>();
    addCentres(even, new double[] {0.002, 0.004}, new double[] {0.1, 0.2, 0.4}, 0, 1);
    families.put("random centres, all columns alike", even);
    Map<String, Trainer> learned = new LinkedHashMap<>();
    for (double evenness : new double[] {0.2, 0.4}) {
      addCentres(learned, new double[] {0.003}, new double[] {0.1, 0.2, 0.4}, 2, evenness);
      addCentres(learned, new double[] {0.002}, new double[] {0.1}, 2, evenness);
      addCentres(learned, new double[] {0.005}, new double[] {0.2}, 2, evenness);
    }
    families.put("random centres, learned relevance", learned);
    return families;
  }

  private static Map<String, Trainer> linear(Scalers scaler) {
    Map<String, Trainer> grid = new LinkedHashMap<>();
    for (double penalty : new double[] {10, 30, 100, 300}) {
      grid.put(scaler.id() + " penalty " + penalty, new LinearRidgeTrainer(scaler, penalty));
    }
    return grid;
  }

  private static Map<String, Trainer> waves() {
    Map<String, Trainer> grid = new LinkedHashMap<>();
    for (double sharpness : new double[] {0.002, 0.004}) {
      for (double penalty : new double[] {0.3, 1}) {
        grid.put(
            "waves sharpness " + sharpness + " penalty " + penalty,
            new WaveRidgeTrainer(512, sharpness, penalty));
      }
    }
    return grid;
  }

  private static void addCentres(
      Map<String, Trainer> grid,
      double[] sharpnesses,
      double[] penalties,
      int passes,
      double evenness) {
    for (double sharpness : sharpnesses) {
      for (double penalty : penalties) {
        CentreSettings both = new CentreSettings(sharpness, penalty, passes, evenness);
        String pass = passes == 0 ? "even, " : "";
        grid.put(
            pass + "sharpness " + sharpness + " penalty " + penalty + " evenness " + evenness,
            new CentreRidgeTrainer(CENTRES, SKETCH_CENTRES, SPREAD, List.of(both, both)));
      }
    }
  }
}
