/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Input;

/** Adds columns to the first input of clips. */
final class PlantedColumns {
  private PlantedColumns() {}

  /**
   * The clips with the columns behind those of their first input; zeros in rows without labels.
   *
   * @param columns by column and row; NaN, which becomes 0, in rows that are not used
   */
  static Clips in(Clips clips, double[][] columns) {
    return labelled(clips.withUnlabelled(Optional.empty()), columns)
        .withUnlabelled(
            clips
                .unlabelled()
                .map(rows -> labelled(rows, new double[columns.length][rows.rows()])));
  }

  private static Clips labelled(Clips clips, double[][] columns) {
    Input first = clips.inputs().get(0);
    int width = first.width() + columns.length;
    float[] values = new float[clips.rows() * width];
    for (int row = 0; row < clips.rows(); row++) {
      first.rows().copy(row, values, row * width);
      for (int c = 0; c < columns.length; c++) {
        double value = columns[c][row];
        values[row * width + first.width() + c] = Double.isNaN(value) ? 0 : (float) value;
      }
    }
    List<String> names = new ArrayList<>(first.set().columns());
    for (int c = 0; c < columns.length; c++) {
      names.add("planted " + (c + 1));
    }
    FeatureSet set = new FeatureSet(first.set().name(), first.set().version(), names);
    List<Input> inputs = new ArrayList<>(clips.inputs());
    inputs.set(0, new Input(first.name(), set, values));
    return clips.withInputs(inputs);
  }
}
