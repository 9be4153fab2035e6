/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.data.clips.ClipTable;

/** Finds the row of one table for each row of another, by the names of the clips. */
final class ClipMatch {
  private ClipMatch() {}

  /**
   * The row of the predictions for each row of the labels.
   *
   * @throws InputException when a clip comes twice in a table or is missing in one of them; names
   *     how many and the first few
   */
  static int[] rows(ClipTable labels, ClipTable predictions) {
    Map<String, Integer> known = rowOfEach(labels);
    Map<String, Integer> predicted = rowOfEach(predictions);
    requireAll(labels, labels.ids(), predicted, predictions);
    requireAll(predictions, predictions.ids(), known, labels);
    return labels.ids().stream().mapToInt(predicted::get).toArray();
  }

  private static Map<String, Integer> rowOfEach(ClipTable table) {
    Map<String, Integer> rowOf = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      String id = table.ids().get(row);
      Integer before = rowOf.putIfAbsent(id, row);
      if (before != null) {
        String places = table.places().of(before) + " and " + table.places().of(row);
        twice.add(id + " (" + places + ")");
      }
    }
    if (!twice.isEmpty()) {
      throw new InputException(
          table.place()
              + ": "
              + twice.size()
              + " rows name a clip that is already there: "
              + ClipTable.listed(twice)
              + "; for several moments of a clip give --time COLUMN");
    }
    return rowOf;
  }

  /** Refuses clips of one table that are missing in the other. */
  static void requireAll(
      ClipTable from, Iterable<String> ids, Map<String, ?> known, ClipTable other) {
    List<String> missing = new ArrayList<>();
    int all = 0;
    for (String id : ids) {
      all++;
      if (!known.containsKey(id)) {
        missing.add(id);
      }
    }
    if (!missing.isEmpty()) {
      throw new InputException(
          other.place()
              + ": "
              + missing.size()
              + " of the "
              + all
              + " clips of "
              + from.place()
              + " are missing: "
              + ClipTable.listed(missing)
              + "; both files must hold the same clips");
    }
  }
}
