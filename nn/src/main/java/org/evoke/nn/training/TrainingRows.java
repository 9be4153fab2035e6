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
import java.util.stream.IntStream;
import org.evoke.core.FeatureRows;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/**
 * What a network learns from. Features are read when a batch needs them.
 *
 * <p>Not copied: whoever makes rows hands the arrays over, and nobody changes them afterwards.
 *
 * @param inputs features by name, in the order that the network needs
 * @param targets (rows, targets); of classes (rows, 1) with their index from 0; NaN in rows without
 *     labels
 * @param classes number of classes; 0 where targets are numbers
 * @param series the rows in order of time, each row once
 */
public record TrainingRows(
    Map<String, FeatureRows> inputs, Tensor targets, int classes, List<Series> series) {
  public TrainingRows {
    inputs = new LinkedHashMap<>(inputs);
    series = List.copyOf(series);
    int rows = targets.shape()[0];
    inputs.forEach(
        (name, features) -> {
          if (features.rows() != rows) {
            throw new InputException(
                "input " + name + " has " + features.rows() + " rows, must have " + rows);
          }
        });
    if (series.stream().mapToInt(one -> one.rows().length).sum() != rows) {
      throw new InputException("the series do not hold each of the " + rows + " rows once");
    }
  }

  /** Number of rows. */
  public int rows() {
    return targets.shape()[0];
  }

  /** Whether a row has labels. */
  boolean isLabelled(int row) {
    return !Float.isNaN(targets.values()[row * targets.shape()[1]]);
  }

  /** Number of rows with labels. */
  int labels() {
    return (int) IntStream.range(0, rows()).filter(this::isLabelled).count();
  }

  /** Numbers of the groups, each once, in order of their first series. */
  List<Integer> groups() {
    return series.stream().map(Series::group).distinct().toList();
  }

  /** The rows of some groups, these groups alone, in order of the series. */
  TrainingRows ofGroups(List<Integer> chosen) {
    return of(series.stream().filter(one -> chosen.contains(one.group())).toList());
  }

  /** The rows with labels alone, at their positions. */
  TrainingRows withoutUnlabelled() {
    return labels() == rows()
        ? this
        : of(series.stream().flatMap(one -> labelled(one).stream()).toList());
  }

  private List<Series> labelled(Series whole) {
    int[] kept =
        IntStream.range(0, whole.rows().length).filter(i -> isLabelled(whole.rows()[i])).toArray();
    return kept.length == 0
        ? List.of()
        : List.of(
            new Series(
                whole.group(),
                IntStream.of(kept).map(i -> whole.rows()[i]).toArray(),
                IntStream.of(kept).mapToLong(i -> whole.positions()[i]).toArray()));
  }

  /** The rows of these series, in their order. */
  private TrainingRows of(List<Series> kept) {
    List<Series> renumbered = new ArrayList<>();
    int next = 0;
    for (Series one : kept) {
      int first = next;
      next += one.rows().length;
      int[] rows = IntStream.range(first, next).toArray();
      renumbered.add(new Series(one.group(), rows, one.positions()));
    }
    int[] order = kept.stream().flatMapToInt(one -> Arrays.stream(one.rows())).toArray();
    Map<String, FeatureRows> selected = new LinkedHashMap<>();
    inputs.forEach((name, features) -> selected.put(name, features.select(order)));
    return new TrainingRows(selected, select(targets, order), classes, renumbered);
  }

  /** The same rows with other values of the inputs. */
  TrainingRows withInputs(Map<String, FeatureRows> others) {
    return new TrainingRows(others, targets, classes, series);
  }

  /** Rows of a matrix, in this order. */
  static Tensor select(Tensor matrix, int[] rows) {
    int width = matrix.shape()[1];
    float[] values = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(matrix.values(), rows[i] * width, values, i * width, width);
    }
    return new Tensor(new int[] {rows.length, width}, values);
  }
}
