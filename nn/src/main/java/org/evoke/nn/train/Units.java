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
  private final boolean single;
  private final int atOnce;
  private final Placement placement;

  Units(TrainingRows data, Reading reading, int atOnce, Placement placement) {
    this.data = data;
    this.single = reading == Reading.ROWS;
    this.atOnce = atOnce;
    this.placement = placement;
  }

  /** How many there are. */
  int count() {
    return single ? data.rows() : data.groups().size();
  }

  /** Parts of a batch that are computed one after the other. */
  List<int[]> parts(int[] units) {
    int most = single ? units.length : atOnce;
    List<int[]> parts = new ArrayList<>();
    for (int from = 0; from < units.length; from += most) {
      parts.add(Arrays.copyOfRange(units, from, Math.min(units.length, from + most)));
    }
    return parts;
  }

  /** Rows that count among these units. */
  int rows(int[] units) {
    return single
        ? units.length
        : Arrays.stream(units).map(unit -> data.groups().get(unit).length).sum();
  }

  /** The units as values; inside a scope. */
  Batch batch(int[] units) {
    return single
        ? Batch.rows(data, units, placement)
        : Batch.sequences(
            data, Arrays.stream(units).mapToObj(data.groups()::get).toList(), placement);
  }
}
