/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.nn.network.Reading;
import org.evoke.nn.torch.Placement;

/** What is shuffled and batched: single rows for networks of rows, whole sequences for others. */
final class Units {
  private final TrainingRows data;
  private final Reading reading;
  private final int atOnce;
  private final boolean told;
  private final Placement placement;

  /** Units; {@code told} whether networks of steps see the true value of the step before. */
  Units(TrainingRows data, Reading reading, int atOnce, boolean told, Placement placement) {
    this.data = data;
    this.reading = reading;
    // The answer of a network of sequences would depend on the padding.
    this.atOnce = reading == Reading.SEQUENCES ? 1 : atOnce;
    this.told = told;
    this.placement = placement;
  }

  /** How many there are. */
  int count() {
    return reading == Reading.ROWS ? data.rows() : data.groups().size();
  }

  /** Parts of a batch that are computed one after the other. */
  List<int[]> parts(int[] units) {
    int most = reading == Reading.ROWS ? units.length : atOnce;
    List<int[]> parts = new ArrayList<>();
    for (int from = 0; from < units.length; from += most) {
      parts.add(Arrays.copyOfRange(units, from, Math.min(units.length, from + most)));
    }
    return parts;
  }

  /** Answers that count among these units. */
  int answers(int[] units) {
    return reading == Reading.STEPS
        ? Arrays.stream(units).map(unit -> data.groups().get(unit).length).sum()
        : units.length;
  }

  /** The units as values; inside a scope. */
  Batch batch(int[] units) {
    if (reading == Reading.ROWS) {
      return Batch.rows(data, units, placement);
    }
    List<int[]> sequences = Arrays.stream(units).mapToObj(data.groups()::get).toList();
    return reading == Reading.STEPS
        ? Batch.steps(data, sequences, told, placement)
        : Batch.lastSteps(data, sequences, placement);
  }
}
