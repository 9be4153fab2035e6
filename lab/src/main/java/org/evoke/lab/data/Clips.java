/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * @param unlabelled rows of the same groups that nobody has labelled and nothing is measured on,
 *     with times, inputs and targets as these; models of series may see them
 */
public record Clips(
    List<String> ids,
    Groups groups,
    Optional<double[]> seconds,
    List<Input> inputs,
    List<Target> targets,
    Optional<Clips> unlabelled) {

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

  /** Labelled items alone. */
  public Clips(
      List<String> ids,
      Groups groups,
      Optional<double[]> seconds,
      List<Input> inputs,
      List<Target> targets) {
    this(ids, groups, seconds, inputs, targets, Optional.empty());
  }

  /**
   * The same clips, checked: what comes from outside goes through here.
   *
   * @throws InputException when an id comes twice, a value is not finite or a label leaves its
   *     scale; says where
   */
  public Clips checked() {
    whole().refuseDuplicates();
    inputs.forEach(input -> input.check(ids));
    unlabelled.ifPresent(rows -> rows.inputs.forEach(input -> input.check(rows.ids)));
    targets.forEach(target -> target.check(ids));
    return this;
  }

  private void refuseDuplicates() {
    for (int[] rows : new Groups(ids).members()) {
      double[] times =
          IntStream.of(rows).mapToDouble(row -> seconds.map(all -> all[row]).orElse(0.0)).toArray();
      double[] sorted = times.clone();
      Arrays.sort(sorted);
      for (int i = 1; i < sorted.length; i++) {
        if (sorted[i] == sorted[i - 1]) {
          throw twice(rows, times, sorted[i]);
        }
      }
    }
  }

  private InputException twice(int[] rows, double[] times, double time) {
    int[] same = IntStream.range(0, rows.length).filter(i -> times[i] == time).toArray();
    return new InputException(
        "id "
            + ids.get(rows[0])
            + seconds.map(all -> " at " + time + " s").orElse("")
            + " comes twice, in rows "
            + (rows[same[0]] + 1)
            + " and "
            + (rows[same[1]] + 1)
            + "; each row needs its own");
  }

  /** Number of rows. */
  public int rows() {
    return ids.size();
  }

  /** The rows with these numbers, in this order, and the rows without labels of their groups. */
  public Clips select(int[] rows) {
    Groups kept = groups.of(rows);
    return new Clips(
        IntStream.of(rows).mapToObj(ids::get).toList(),
        kept,
        seconds.map(times -> IntStream.of(rows).mapToDouble(row -> times[row]).toArray()),
        inputs.stream().map(input -> input.select(rows)).toList(),
        targets.stream().map(target -> target.select(rows)).toList(),
        unlabelled.flatMap(others -> others.ofGroups(new HashSet<>(kept.names()))));
  }

  private Optional<Clips> ofGroups(Set<String> names) {
    int[] rows =
        IntStream.range(0, rows()).filter(row -> names.contains(groups.names().get(row))).toArray();
    return rows.length == 0 ? Optional.empty() : Optional.of(select(rows));
  }

  /** The same rows without their labels. */
  public Clips withoutLabels() {
    return withTargets(withheld(targets));
  }

  private static List<Target> withheld(List<Target> targets) {
    return targets.stream().map(target -> target.withLabels(new double[0])).toList();
  }

  /** The same rows with other targets. */
  public Clips withTargets(List<Target> others) {
    return new Clips(
        ids,
        groups,
        seconds,
        inputs,
        others,
        unlabelled.map(rows -> rows.withTargets(withheld(others))));
  }

  /**
   * The same rows with other features; rows without labels keep those of the same names.
   *
   * @throws InputException when those have none of a name, or of another width
   */
  public Clips withInputs(List<Input> others) {
    return new Clips(
        ids, groups, seconds, others, targets, unlabelled.map(rows -> rows.pick(others)));
  }

  private Clips pick(List<Input> others) {
    List<Input> picked = new ArrayList<>();
    for (Input other : others) {
      picked.add(
          inputs.stream()
              .filter(own -> own.name().equals(other.name()) && own.width() == other.width())
              .findFirst()
              .orElseThrow(
                  () ->
                      new InputException(
                          "rows without labels have no "
                              + other.width()
                              + " columns of input "
                              + other.name())));
    }
    return withInputs(picked);
  }

  /** The same rows with other rows without labels. */
  public Clips withUnlabelled(Optional<Clips> others) {
    return new Clips(ids, groups, seconds, inputs, targets, others);
  }

  /** All rows, those without labels last and with NaN for labels. */
  public Clips whole() {
    if (unlabelled.isEmpty()) {
      return this;
    }
    Clips others = unlabelled.get();
    List<Input> joined = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      joined.add(inputs.get(i).followedBy(others.inputs.get(i)));
    }
    return new Clips(
        joined(ids, others.ids),
        new Groups(joined(groups.names(), others.groups.names())),
        seconds.map(
            times ->
                DoubleStream.concat(
                        DoubleStream.of(times), DoubleStream.of(others.seconds.orElseThrow()))
                    .toArray()),
        joined,
        targets.stream().map(target -> target.followedByNone(others.rows())).toList());
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** The labels, by target and row. */
  public double[][] labels() {
    return targets.stream().map(Target::labels).toArray(double[][]::new);
  }

  /**
   * The rows of each group in order of time, groups in order of their first row; in the order of
   * the rows where there are no times. Where ids repeat within a group, each id is a sequence.
   */
  public List<int[]> sequences() {
    if (seconds.isEmpty()) {
      return groups.members();
    }
    double[] times = seconds.get();
    return new Groups(series())
        .members().stream()
            .map(
                rows ->
                    IntStream.of(rows)
                        .boxed()
                        .sorted(java.util.Comparator.comparingDouble(row -> times[row]))
                        .mapToInt(Integer::intValue)
                        .toArray())
            .toList();
  }

  /** A name for the series of each row: its group, or that and its id. */
  private List<String> series() {
    Set<String> seen = new HashSet<>();
    Set<String> several = new HashSet<>();
    for (int row = 0; row < rows(); row++) {
      String group = groups.names().get(row);
      if (!seen.add(group + '\n' + ids.get(row))) {
        several.add(group);
      }
    }
    return IntStream.range(0, rows())
        .mapToObj(
            row -> {
              String group = groups.names().get(row);
              return several.contains(group) ? group + '\n' + ids.get(row) : group;
            })
        .toList();
  }
}
