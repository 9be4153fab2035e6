/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureRows;
import org.evoke.core.Tensor;
import org.evoke.nn.loss.Targets;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Task;

/**
 * Makes batches of units.
 *
 * @param data rows that the units number
 * @param architecture of the network that shall learn
 * @param told whether a network that feeds its answers back sees the true ones
 * @param positioned whether steps are missing, so that positions must be given
 */
record UnitBatches(TrainingRows data, Architecture architecture, boolean told, boolean positioned) {
  private static final String PREVIOUS = "previous";

  /** One batch of all units, padded where they differ in length. */
  Batch of(List<Series> units) {
    return switch (architecture.reading()) {
      case ROWS -> rows(units);
      case STEPS -> Padding.join(units.stream().map(this::steps).toList());
      case SEQUENCES -> sequences(units);
    };
  }

  private Batch rows(List<Series> units) {
    int[] rows = units.stream().mapToInt(unit -> unit.rows()[0]).toArray();
    return new Batch(inputs(rows), targets(rows));
  }

  /** Sequences with the target of the last step of each. */
  private Batch sequences(List<Series> units) {
    int[] last = units.stream().mapToInt(unit -> unit.rows()[unit.rows().length - 1]).toArray();
    int longest = units.stream().mapToInt(unit -> unit.rows().length).max().orElseThrow();
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    data.inputs().forEach((name, rows) -> inputs.put(name, padded(rows, units, longest)));
    inputs.put(Targets.MASK, mask(units, longest));
    return new Batch(inputs, targets(last));
  }

  /** (units, steps, columns), zeros behind shorter ones. Copied once: this is most of a batch. */
  private static Tensor padded(FeatureRows rows, List<Series> units, int longest) {
    int width = rows.width();
    float[] values =
        new float[Math.multiplyExact(Math.multiplyExact(units.size(), longest), width)];
    for (int unit = 0; unit < units.size(); unit++) {
      int[] own = units.get(unit).rows();
      for (int step = 0; step < own.length; step++) {
        rows.copy(own[step], values, (unit * longest + step) * width);
      }
    }
    return new Tensor(new int[] {units.size(), longest, width}, values);
  }

  private static Tensor mask(List<Series> units, int longest) {
    float[] mask = new float[units.size() * longest];
    for (int unit = 0; unit < units.size(); unit++) {
      int from = unit * longest;
      Arrays.fill(mask, from, from + units.get(unit).rows().length, 1);
    }
    return new Tensor(new int[] {units.size(), longest}, mask);
  }

  /** A sequence with the targets of its steps, and a mask of those that count. */
  private Batch steps(Series unit) {
    int[] rows = unit.rows();
    Map<String, Tensor> inputs = inputs(rows);
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

  private Map<String, Tensor> inputs(int[] rows) {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    data.inputs()
        .forEach(
            (name, features) ->
                inputs.put(
                    name,
                    new Tensor(
                        new int[] {rows.length, features.width()},
                        features.select(rows).values())));
    return inputs;
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
