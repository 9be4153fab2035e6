/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Scale;

/**
 * What is to be predicted: a number on a scale, or one of some classes.
 *
 * <p>Not copied: whoever makes a target hands its array over, and nobody changes it afterwards.
 *
 * @param scale name, range and meaning; of classes 0 to their number less 1
 * @param classes names of the classes; empty for a number
 * @param labels one for each row, of classes their index; empty where labels are withheld
 */
public record Target(Scale scale, List<String> classes, double[] labels) {
  public Target {
    classes = List.copyOf(classes);
  }

  /** A number on a scale. */
  public static Target number(Scale scale, double[] labels) {
    return new Target(scale, List.of(), labels);
  }

  /** One of at least two classes. */
  public static Target classes(String name, List<String> classes, double[] labels) {
    Scale scale =
        new Scale(name, 0, classes.size() - 1, classes.get(0), classes.get(classes.size() - 1));
    return new Target(scale, classes, labels);
  }

  /** Short identifier. */
  public String name() {
    return scale.name();
  }

  /** Whether it is one of some classes. */
  public boolean isClass() {
    return !classes.isEmpty();
  }

  /** Whether the labels are here. */
  public boolean isLabelled() {
    return labels.length > 0;
  }

  /** Refuses labels that leave their scale; says the row. */
  void check(List<String> ids) {
    if (isLabelled() && labels.length != ids.size()) {
      throw new InputException(
          labels.length + " labels of " + name() + " for " + ids.size() + " rows");
    }
    for (int row = 0; row < labels.length; row++) {
      boolean inside = labels[row] >= scale.low() && labels[row] <= scale.high();
      boolean whole = labels[row] == Math.rint(labels[row]);
      if (!inside || (isClass() && !whole)) {
        throw new InputException(
            "row "
                + ids.get(row)
                + ": "
                + name()
                + " is "
                + labels[row]
                + ", must "
                + (isClass() ? "be the number of a class, " : "lie in ")
                + scale.low()
                + " to "
                + scale.high());
      }
    }
  }

  /** The rows with these numbers, in this order. */
  Target select(int[] rows) {
    double[] selected = new double[isLabelled() ? rows.length : 0];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = labels[rows[i]];
    }
    return new Target(scale, classes, selected);
  }

  /** These labels and NaN for some more rows; labels that are withheld stay so. */
  Target followedByNone(int rows) {
    double[] all = java.util.Arrays.copyOf(labels, isLabelled() ? labels.length + rows : 0);
    java.util.Arrays.fill(all, labels.length, all.length, Double.NaN);
    return withLabels(all);
  }

  /** The same with other labels. */
  public Target withLabels(double[] others) {
    return new Target(scale, classes, others);
  }
}
