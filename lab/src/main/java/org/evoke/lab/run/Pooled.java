/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.lab.data.Clips;
import org.evoke.lab.experiment.ModelPlan;
import org.evoke.lab.experiment.ProtocolPlan;
import org.evoke.score.Groups;
import org.evoke.score.Rows;

/**
 * Everything that one model predicted under one protocol: the test rows of all folds, repeats and
 * seeds, one after the other.
 *
 * @param protocol how it was measured
 * @param model what was trained
 * @param parts the folds
 * @param rows row of the clips that each scored row is
 * @param truth by target and scored row
 * @param predicted by target and scored row
 * @param probabilities by target, class and scored row; no classes where none are known
 * @param baseline by target and scored row
 * @param withoutControl by target and scored row; empty where nothing was planted
 * @param groups of the scored rows
 */
public record Pooled(
    ProtocolPlan protocol,
    ModelPlan model,
    List<Part> parts,
    int[] rows,
    double[][] truth,
    double[][] predicted,
    double[][][] probabilities,
    double[][] baseline,
    double[][] withoutControl,
    Groups groups) {

  /**
   * A fold within the scored rows.
   *
   * @param seed seed of the experiment
   * @param repeat counted from 0
   * @param number of the fold, counted from 0
   * @param from first scored row
   * @param to one past the last scored row
   * @param chosen candidate for each target
   * @param inner what candidates were compared by, for each target by name
   * @param halfWidths of the band for each target; empty without a band
   * @param notes what fitting found out, by candidate
   */
  public record Part(
      long seed,
      int repeat,
      int number,
      int from,
      int to,
      List<String> chosen,
      Map<String, double[]> inner,
      double[] halfWidths,
      Map<String, Object> notes) {}

  /** Puts the results of a protocol and model together. */
  static Pooled of(
      ProtocolPlan protocol, ModelPlan model, Map<FoldTask, FoldResult> results, Clips clips) {
    List<Part> parts = new ArrayList<>();
    List<FoldResult> kept = new ArrayList<>();
    List<int[]> tested = new ArrayList<>();
    int from = 0;
    for (Map.Entry<FoldTask, FoldResult> entry : results.entrySet()) {
      FoldTask task = entry.getKey();
      if (!task.protocol().equals(protocol) || !task.model().equals(model)) {
        continue;
      }
      FoldResult result = entry.getValue();
      int[] test = task.fold().test();
      parts.add(
          new Part(
              task.seed(),
              task.repeat(),
              task.number(),
              from,
              from + test.length,
              result.chosen(),
              result.inner(),
              result.halfWidths(),
              result.notes()));
      from += test.length;
      tested.add(test);
      kept.add(result);
    }
    int[] rows = tested.stream().flatMapToInt(java.util.Arrays::stream).toArray();
    return new Pooled(
        protocol,
        model,
        parts,
        rows,
        Rows.select(clips.labels(), rows),
        joined(kept.stream().map(FoldResult::predicted).toList()),
        probabilities(kept),
        joined(kept.stream().map(FoldResult::baseline).toList()),
        joined(kept.stream().map(FoldResult::withoutControl).toList()),
        clips.groups().of(rows));
  }

  /** Those of a target for which any fold has none are left out. */
  private static double[][][] probabilities(List<FoldResult> parts) {
    double[][][] all = new double[parts.get(0).probabilities().length][][];
    for (int target = 0; target < all.length; target++) {
      int number = target;
      List<double[][]> own = parts.stream().map(part -> part.probabilities()[number]).toList();
      boolean known = own.stream().allMatch(classes -> classes.length > 0);
      all[target] = known ? joined(own) : new double[0][];
    }
    return all;
  }

  private static double[][] joined(List<double[][]> parts) {
    double[][] all = new double[parts.get(0).length][];
    for (int target = 0; target < all.length; target++) {
      int number = target;
      all[target] =
          parts.stream().flatMapToDouble(p -> java.util.Arrays.stream(p[number])).toArray();
    }
    return all;
  }

  /** The folds of each division of the rows: each seed and repeat. */
  public List<List<Part>> divisions() {
    List<List<Part>> divisions = new ArrayList<>();
    Part before = null;
    for (Part part : parts) {
      boolean same =
          before != null && before.seed() == part.seed() && before.repeat() == part.repeat();
      if (!same) {
        divisions.add(new ArrayList<>());
      }
      divisions.get(divisions.size() - 1).add(part);
      before = part;
    }
    return divisions;
  }
}
