/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.core.Scale;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.data.table.NumberTable;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.scale.Scaler;
import org.evoke.learn.scale.ScalerSettings;
import org.evoke.learn.scale.Scalers;
import org.evoke.testkit.SharedData;

/** Reference tables whose last column is the label, and reference results. */
final class RegressionData {
  private static final Scale LABEL = new Scale("y", -1e3, 1e3, "low", "high");

  private RegressionData() {}

  /** The rows from one number up to another, which is excluded. */
  static TrainingSet rows(String table, int from, int to) {
    NumberTable numbers = NumberTable.read(SharedData.require("models/classical/" + table));
    int width = numbers.columns().size() - 1;
    double[] values = new double[(to - from) * width];
    double[] labels = new double[to - from];
    for (int row = from; row < to; row++) {
      for (int c = 0; c < width; c++) {
        values[(row - from) * width + c] = numbers.value(row, c);
      }
      labels[row - from] = numbers.value(row, width);
    }
    FeatureSet inputs = new FeatureSet("reference", "1", numbers.columns().subList(0, width));
    List<String> names = IntStream.range(from, to).mapToObj(i -> "row " + i).toList();
    return new TrainingSet(inputs, values, List.of(LABEL), new double[][] {labels}, names);
  }

  /** A file of reference results. */
  static JsonObject results(String name) {
    Path file = SharedData.require("models/classical/" + name);
    try {
      return new JsonObject(name, JsonText.readObject(Files.readString(file), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A column of a table of reference predictions. */
  static double[] predictions(String table, String column) {
    NumberTable numbers = NumberTable.read(SharedData.require("models/classical/" + table));
    int index = numbers.index(column);
    return IntStream.range(0, numbers.rows()).mapToDouble(r -> numbers.value(r, index)).toArray();
  }

  static double[] numbers(Object list) {
    return ((List<?>) list).stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
  }

  /** The first 150 rows, standardised by themselves, and their scaler. */
  static Scaler scaler() {
    return ScalerSettings.of(Scalers.STANDARD).fit(rows("regression_data.csv", 0, 150));
  }

  static double rmse(double[] truth, double[] predicted) {
    double[] squares = new double[truth.length];
    Arrays.setAll(squares, i -> (truth[i] - predicted[i]) * (truth[i] - predicted[i]));
    return Math.sqrt(Arrays.stream(squares).average().orElseThrow());
  }
}
