/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.InputException;
import org.evoke.core.Model;
import org.evoke.core.Prediction;
import org.evoke.core.Seed;
import org.evoke.data.table.CsvLine;

/**
 * How much the predictions change when the rows of one input are put in a random order while the
 * others stay: the permutation importance of Breiman (2001), of the prediction itself rather than
 * of its error, so that no labels are needed. It says what the model listens to, not what is right.
 *
 * @param repeats how many random orders are tried
 * @param seed where they come from
 */
public record PermutationImportance(int repeats, Seed seed) {
  /**
   * How much one target depends on one input.
   *
   * @param meanChange mean over rows and repeats of the absolute change, in units of the target
   * @param deviation standard deviation of the repeats' means (ddof 1)
   */
  public record Importance(String input, String target, double meanChange, double deviation) {}

  /**
   * Measures all inputs and targets.
   *
   * @throws InputException when there is only one row, which has no other order
   */
  public List<Importance> of(Model model, FeatureTracks features) {
    if (features.rows() < 2) {
      throw new InputException("importance by permutation needs at least 2 rows, there is 1");
    }
    Map<String, double[]> plain = columns(model.predict(features));
    List<Importance> importances = new ArrayList<>();
    for (String input : model.inputs().keySet()) {
      Map<String, double[]> changes = new LinkedHashMap<>();
      for (int repeat = 0; repeat < repeats; repeat++) {
        int[] order = seed.derive(input).derive(repeat).stream().permutation(features.rows());
        Map<String, double[]> after = columns(model.predict(mixed(features, input, order)));
        for (Map.Entry<String, double[]> target : plain.entrySet()) {
          changes.computeIfAbsent(target.getKey(), key -> new double[repeats])[repeat] =
              change(target.getValue(), after.get(target.getKey()));
        }
      }
      changes.forEach((target, each) -> importances.add(importance(input, target, each)));
    }
    return importances;
  }

  /** The values of targets and the probabilities of classes by name. */
  private static Map<String, double[]> columns(Prediction prediction) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    prediction.targets().forEach(target -> columns.put(target.scale().name(), target.values()));
    for (Prediction.Choice choice : prediction.choices()) {
      List<String> names = choice.classes().columns();
      for (int number = 1; number < names.size(); number++) {
        columns.put(names.get(number), choice.column(number - 1));
      }
    }
    return columns;
  }

  private static FeatureTracks mixed(FeatureTracks features, String input, int[] order) {
    FeatureTrack track = features.track(input);
    int width = track.width();
    float[] values = new float[track.values().length];
    for (int row = 0; row < order.length; row++) {
      System.arraycopy(track.values(), order[row] * width, values, row * width, width);
    }
    Map<String, FeatureTrack> all = new LinkedHashMap<>(features.byName());
    all.put(input, new FeatureTrack(track.set(), values, track.starts(), track.ends()));
    return new FeatureTracks(all);
  }

  private static double change(double[] before, double[] after) {
    double sum = 0;
    for (int row = 0; row < before.length; row++) {
      sum += Math.abs(after[row] - before[row]);
    }
    return sum / before.length;
  }

  private static Importance importance(String input, String target, double[] changes) {
    double sum = 0;
    for (double change : changes) {
      sum += change;
    }
    double mean = sum / changes.length;
    double squares = 0;
    for (double change : changes) {
      squares += (change - mean) * (change - mean);
    }
    double deviation = changes.length < 2 ? 0 : Math.sqrt(squares / (changes.length - 1));
    return new Importance(input, target, mean, deviation);
  }

  /** The table: columns {@code input,target,mean_change,deviation}. */
  public static String csv(List<Importance> importances) {
    StringBuilder text = new StringBuilder("input,target,mean_change,deviation\n");
    for (Importance one : importances) {
      text.append(CsvLine.field(one.input())).append(',');
      text.append(CsvLine.field(one.target())).append(',');
      text.append(one.meanChange()).append(',').append(one.deviation()).append('\n');
    }
    return text.toString();
  }
}
