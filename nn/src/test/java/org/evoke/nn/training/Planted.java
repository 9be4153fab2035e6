/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureRows;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Networks;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Windowing;
import org.evoke.nn.optimiser.Decay;

/** Synthetic rows whose targets follow from their features, and networks to learn them. */
final class Planted {
  static final int WIDTH = 6;

  private Planted() {}

  /** Groups of rows; the target is a smooth function of two inputs plus a little noise. */
  static TrainingRows rows(int groups, int rowsOfGroup, Seed seed) {
    RandomStream random = seed.stream();
    int rows = groups * rowsOfGroup;
    float[] first = new float[rows * WIDTH];
    float[] second = new float[rows * WIDTH];
    float[] target = new float[rows];
    double before = 0;
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < WIDTH; c++) {
        first[row * WIDTH + c] = (float) random.nextGaussian();
        second[row * WIDTH + c] = (float) (100 + 20 * random.nextGaussian());
      }
      double now = 0.5 * first[row * WIDTH] + 0.02 * (second[row * WIDTH + 1] - 100);
      // Steps before count too, within the group, which networks of steps can use.
      before = row % rowsOfGroup == 0 ? 0 : 0.5 * before + now;
      target[row] = (float) (0.6 * now + 0.1 * before + 0.05 * random.nextGaussian());
    }
    Map<String, FeatureRows> inputs = new LinkedHashMap<>();
    inputs.put("sound", FeatureRows.of(first, WIDTH));
    inputs.put("picture", FeatureRows.of(second, WIDTH));
    return new TrainingRows(
        inputs,
        new Tensor(new int[] {rows, 1}, target),
        0,
        Series.ofGroups(groups(groups, rowsOfGroup)));
  }

  private static List<int[]> groups(int groups, int rowsOfGroup) {
    List<int[]> members = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      int[] rows = new int[rowsOfGroup];
      for (int i = 0; i < rowsOfGroup; i++) {
        rows[i] = group * rowsOfGroup + i;
      }
      members.add(rows);
    }
    return members;
  }

  /** Six groups of 3 to 8 rows. */
  static TrainingRows unequal(Seed seed) {
    TrainingRows rows = rows(33, 1, seed);
    List<int[]> groups = new ArrayList<>();
    int next = 0;
    for (int length = 3; length <= 8; length++) {
      int[] group = new int[length];
      for (int i = 0; i < length; i++) {
        group[i] = next++;
      }
      groups.add(group);
    }
    return new TrainingRows(rows.inputs(), rows.targets(), 0, Series.ofGroups(groups));
  }

  /** A small temporal convolution network without dropout. */
  static Architecture withoutDropout() {
    return Networks.of(
        "tcn", widths(), Map.of("channels", 6, "hidden", 4, "outputs", 1, "dropout", 0.0));
  }

  private static Map<String, Integer> widths() {
    Map<String, Integer> widths = new LinkedHashMap<>();
    widths.put("sound", WIDTH);
    widths.put("picture", WIDTH);
    return widths;
  }

  /** A small network of a family for these rows. */
  static Architecture architecture(String family) {
    return Networks.of(
        family,
        widths(),
        family.equals("tcn")
            ? Map.of("channels", 12, "hidden", 8, "outputs", 1, "dilations", List.of(1, 2))
            : Map.of("layers", 2));
  }

  /** Adam at a usual rate, without or with patience. */
  static TrainingSettings settings(int epochs, int batch, int atOnce, String loss, int patience) {
    return new TrainingSettings(
        epochs,
        batch,
        atOnce,
        new OptimiserSettings(OptimiserSettings.Kind.ADAM, 0.01, Decay.NONE, 0, 0),
        Schedule.CONSTANT,
        loss,
        patience,
        0.2,
        true,
        Windowing.NONE,
        Unlabelled.REMOVED,
        1);
  }
}
