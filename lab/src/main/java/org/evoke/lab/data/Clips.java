/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.score.Groups;

/**
 * Labelled items with their features, row by row. A series over time is several rows of one group,
 * in order of time.
 *
 * <p>Not copied: whoever makes clips hands the arrays over, and nobody changes them afterwards.
 *
 * @param ids name of each row; where there are times, an id comes once for each time
 * @param groups what each row must not be separated from
 * @param seconds time of each row in its film or song, where rows have one
 * @param inputs features, at least one kind
 * @param targets what is to be predicted, at least one; labels withheld where rows are only to be
 *     predicted
 */
public record Clips(
    List<String> ids,
    Groups groups,
    Optional<double[]> seconds,
    List<Input> inputs,
    List<Target> targets) {

  public Clips {
    ids = List.copyOf(ids);
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
    if (ids.isEmpty() || inputs.isEmpty() || targets.isEmpty()) {
      throw new InputException(
          ids.size()
              + " rows, "
              + inputs.size()
              + " inputs, "
              + targets.size()
              + " targets; needs at least one of each");
    }
    if (groups.rows() != ids.size()) {
      throw new InputException(groups.rows() + " groups for " + ids.size() + " rows");
    }
  }

  /**
   * The same clips, checked: what comes from outside goes through here.
   *
   * @throws InputException when an id comes twice, a value is not finite or a label leaves its
   *     scale; says where
   */
  public Clips checked() {
    refuseDuplicates();
    inputs.forEach(input -> input.check(ids));
    targets.forEach(target -> target.check(ids));
    return this;
  }

  private void refuseDuplicates() {
    Map<String, Integer> firstRow = new HashMap<>();
    for (int row = 0; row < ids.size(); row++) {
      int number = row;
      String key = ids.get(row) + seconds.map(times -> " at " + times[number] + " s").orElse("");
      Integer before = firstRow.putIfAbsent(key, row);
      if (before != null) {
        throw new InputException(
            "id "
                + key
                + " comes twice, in rows "
                + (before + 1)
                + " and "
                + (row + 1)
                + "; each row needs its own");
      }
    }
  }

  /** Number of rows. */
  public int rows() {
    return ids.size();
  }

  /** The rows with these numbers, in this order. */
  public Clips select(int[] rows) {
    return new Clips(
        IntStream.of(rows).mapToObj(ids::get).toList(),
        groups.of(rows),
        seconds.map(times -> IntStream.of(rows).mapToDouble(row -> times[row]).toArray()),
        inputs.stream().map(input -> input.select(rows)).toList(),
        targets.stream().map(target -> target.select(rows)).toList());
  }

  /** The same rows without their labels. */
  public Clips withoutLabels() {
    return withTargets(targets.stream().map(target -> target.withLabels(new double[0])).toList());
  }

  /** The same rows with other targets. */
  public Clips withTargets(List<Target> others) {
    return new Clips(ids, groups, seconds, inputs, others);
  }

  /** The same rows with other features. */
  public Clips withInputs(List<Input> others) {
    return new Clips(ids, groups, seconds, others, targets);
  }

  /** The labels, by target and row. */
  public double[][] labels() {
    return targets.stream().map(Target::labels).toArray(double[][]::new);
  }

  /**
   * The rows of each group in order of time, groups in order of their first row; in the order of
   * the rows where there are no times.
   */
  public List<int[]> sequences() {
    if (seconds.isEmpty()) {
      return groups.members();
    }
    double[] times = seconds.get();
    return groups.members().stream()
        .map(
            rows ->
                IntStream.of(rows)
                    .boxed()
                    .sorted(java.util.Comparator.comparingDouble(row -> times[row]))
                    .mapToInt(Integer::intValue)
                    .toArray())
        .toList();
  }
}
