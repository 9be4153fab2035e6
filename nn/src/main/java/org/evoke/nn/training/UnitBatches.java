/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.Tensor;
import org.evoke.nn.loss.Targets;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Reading;
import org.evoke.nn.network.Task;

/**
 * Makes batches of units.
 *
 * @param data rows that the units number
 * @param features theirs
 * @param architecture of the network that shall learn
 * @param told whether a network that feeds its answers back sees the true ones
 * @param positioned whether steps are missing, so that positions must be given
 */
record UnitBatches(
    TrainingRows data,
    FeatureBlock features,
    Architecture architecture,
    boolean told,
    boolean positioned) {
  private static final String PREVIOUS = "previous";

  /**
   * One batch of all units, padded where they differ in length.
   *
   * @param weight of its loss
   */
  PickedBatch of(List<Series> units, double weight) {
    boolean single = architecture.reading() == Reading.ROWS;
    int longest = units.stream().mapToInt(unit -> unit.rows().length).max().orElseThrow();
    long[] shape = single ? new long[] {units.size()} : new long[] {units.size(), longest};
    Batch others =
        switch (architecture.reading()) {
          case ROWS -> new Batch(Map.of(), targets(lastRows(units)));
          case STEPS -> Padding.join(units.stream().map(this::steps).toList());
          case SEQUENCES ->
              new Batch(Map.of(Targets.MASK, mask(units, longest)), targets(lastRows(units)));
        };
    Map<String, Tensor> targets = new LinkedHashMap<>(others.targets());
    targets.put(WeightedLoss.WEIGHT, WeightedLoss.weight(weight));
    Batch complete = new Batch(others.inputs(), targets);
    int[] rows = padded(units, longest);
    return architecture.sharesRows()
        ? shared(rows, shape, complete)
        : new PickedBatch(features, rows, shape, complete);
  }

  /** Each row once, however many windows hold it, and which of them each step is. */
  private PickedBatch shared(int[] rows, long[] shape, Batch others) {
    int[] distinct = IntStream.of(rows).sorted().distinct().toArray();
    float[] numbers = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      numbers[i] = Arrays.binarySearch(distinct, rows[i]);
    }
    Map<String, Tensor> inputs = new LinkedHashMap<>(others.inputs());
    int[] axes = {Math.toIntExact(shape[0]), Math.toIntExact(shape[1])};
    inputs.put(Inputs.ROW_NUMBERS, new Tensor(axes, numbers));
    return new PickedBatch(
        features, distinct, new long[] {distinct.length}, new Batch(inputs, others.targets()));
  }

  private static int[] lastRows(List<Series> units) {
    return units.stream().mapToInt(unit -> unit.rows()[unit.rows().length - 1]).toArray();
  }

  /** Row numbers, (units, steps). */
  private static int[] padded(List<Series> units, int longest) {
    int[] rows = new int[Math.multiplyExact(units.size(), longest)];
    Arrays.fill(rows, FeatureBlock.PADDING);
    for (int unit = 0; unit < units.size(); unit++) {
      int[] own = units.get(unit).rows();
      System.arraycopy(own, 0, rows, unit * longest, own.length);
    }
    return rows;
  }

  private static Tensor mask(List<Series> units, int longest) {
    float[] mask = new float[units.size() * longest];
    for (int unit = 0; unit < units.size(); unit++) {
      int from = unit * longest;
      Arrays.fill(mask, from, from + units.get(unit).rows().length, 1);
    }
    return new Tensor(new int[] {units.size(), longest}, mask);
  }

  /** What belongs to a sequence but its features: the targets of its steps, masks. */
  private Batch steps(Series unit) {
    int[] rows = unit.rows();
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    Map<String, Tensor> targets = new LinkedHashMap<>();
    float[] present = new float[rows.length];
    float[] counting = new float[rows.length];
    Arrays.fill(present, 1);
    for (int i = 0; i < rows.length; i++) {
      counting[i] = data.isLabelled(rows[i]) ? 1 : 0;
    }
    inputs.put(Targets.MASK, line(present));
    targets.put(Targets.MASK, line(counting));
    if (positioned) {
      inputs.put(Batch.POSITIONS, line(floats(unit.positions())));
    }
    if (architecture.task() == Task.ONE_EVENT) {
      targets.putAll(events(rows));
    } else {
      targets.putAll(targets(rows));
    }
    if (told && architecture.feedsBack()) {
      inputs.put(PREVIOUS, line(previous(rows)));
    }
    return new Batch(inputs, targets);
  }

  private Map<String, Tensor> targets(int[] rows) {
    Tensor targets = known(TrainingRows.select(data.targets(), rows));
    return data.classes() > 0
        ? Map.of(Targets.LABELS, line(targets.values()))
        : Map.of(Targets.VALUES, targets);
  }

  /** Zeros where there is no label; what stands there does not count. */
  private static Tensor known(Tensor targets) {
    float[] values = targets.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.isNaN(values[i]) ? 0 : values[i];
    }
    return targets;
  }

  /** The event in each frame, and whether it is in any of them. */
  private Map<String, Tensor> events(int[] rows) {
    float[] frames = targets(rows).get(Targets.LABELS).values();
    float most = 0;
    for (float frame : frames) {
      most = Math.max(most, frame);
    }
    return Map.of(
        Targets.FRAMES, line(frames), Targets.CLIPS, new Tensor(new int[0], new float[] {most}));
  }

  /**
   * The true value before each step (teacher forcing, Williams and Zipser 1989): 0 before the
   * first, the last one that is known where a step has none.
   */
  private float[] previous(int[] rows) {
    float[] previous = new float[rows.length];
    for (int i = 1; i < rows.length; i++) {
      previous[i] =
          data.isLabelled(rows[i - 1]) ? data.targets().values()[rows[i - 1]] : previous[i - 1];
    }
    return previous;
  }

  private static float[] floats(long[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = numbers[i];
    }
    return floats;
  }

  private static Tensor line(float[] values) {
    return new Tensor(new int[] {values.length}, values);
  }
}
