/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.nn.loss.Targets;
import org.evoke.nn.network.Reading;

/** What is shuffled and batched: single rows for networks of rows, whole sequences for others. */
final class Units {
  private static final String PREVIOUS = "previous";

  private final TrainingRows data;
  private final Reading reading;
  private final int atOnce;
  private final boolean told;
  private final boolean summed;

  /**
   * Units.
   *
   * @param atOnce sequences that are computed at once
   * @param told whether networks of steps see the true value of the step before, 0 at first
   * @param summed whether the loss is a sum over sequences and not a mean
   */
  Units(TrainingRows data, Reading reading, int atOnce, boolean told, boolean summed) {
    this.data = data;
    this.reading = reading;
    // The answer of a network of sequences would depend on the padding.
    this.atOnce = reading == Reading.SEQUENCES ? 1 : atOnce;
    this.told = told;
    this.summed = summed;
  }

  /** How many there are. */
  int count() {
    return reading == Reading.ROWS ? data.rows() : data.groups().size();
  }

  /** The parts of a batch that are computed one after the other; their losses add up. */
  List<Batch> parts(int[] units) {
    int most = reading == Reading.ROWS ? units.length : atOnce;
    List<Batch> parts = new ArrayList<>();
    for (int from = 0; from < units.length; from += most) {
      int[] part = Arrays.copyOfRange(units, from, Math.min(units.length, from + most));
      parts.add(weighted(part(part), summed ? 1 : (double) answers(part) / answers(units)));
    }
    return parts;
  }

  private static Batch weighted(Batch batch, double weight) {
    Map<String, Tensor> targets = new LinkedHashMap<>(batch.targets());
    targets.put(WeightedLoss.WEIGHT, WeightedLoss.weight(weight));
    return new Batch(batch.inputs(), targets);
  }

  /** Answers that count among these units. */
  private int answers(int[] units) {
    return reading == Reading.STEPS
        ? Arrays.stream(units).map(unit -> data.groups().get(unit).length).sum()
        : units.length;
  }

  private Batch part(int[] units) {
    return switch (reading) {
      case ROWS -> rows(units, units);
      case STEPS ->
          Padding.join(Arrays.stream(units).mapToObj(data.groups()::get).map(this::steps).toList());
      case SEQUENCES -> sequence(data.groups().get(units[0]));
    };
  }

  /** The inputs of some rows with the targets of others. */
  private Batch rows(int[] rows, int[] wanted) {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    data.inputs().forEach((name, tensor) -> inputs.put(name, TrainingRows.select(tensor, rows)));
    Tensor targets = TrainingRows.select(data.targets(), wanted);
    return new Batch(
        inputs,
        data.classes() > 0
            ? Map.of(Targets.LABELS, new Tensor(new int[] {wanted.length}, targets.values()))
            : Map.of(Targets.VALUES, targets));
  }

  private Batch steps(int[] rows) {
    Batch plain = rows(rows, rows);
    if (!told) {
      return plain;
    }
    float[] values = plain.targets().get(Targets.VALUES).values();
    float[] before = new float[rows.length];
    System.arraycopy(values, 0, before, 1, rows.length - 1);
    Map<String, Tensor> inputs = new LinkedHashMap<>(plain.inputs());
    inputs.put(PREVIOUS, new Tensor(new int[] {rows.length}, before));
    return new Batch(inputs, plain.targets());
  }

  /** A sequence alone, with the target of its last step. */
  private Batch sequence(int[] rows) {
    Batch plain = rows(rows, new int[] {rows[rows.length - 1]});
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    plain
        .inputs()
        .forEach(
            (name, tensor) -> {
              int[] shape = {1, rows.length, tensor.shape()[1]};
              inputs.put(name, new Tensor(shape, tensor.values()));
            });
    return new Batch(inputs, plain.targets());
  }
}
