/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.evoke.testkit.SharedData;

/** Expected numbers from files. */
public final class Oracle {
  private Oracle() {}

  /** A reference file; the calling test is skipped where it is absent. */
  public static JsonNode shared(String path) throws IOException {
    return new ObjectMapper().readTree(SharedData.require(path).toFile());
  }

  /** A part of the file of statistics beside these tests, which names its generator. */
  public static JsonNode statistics(String part) throws IOException {
    try (InputStream file = Oracle.class.getResourceAsStream("statistics.json")) {
      return new ObjectMapper().readTree(file).get(part);
    }
  }

  /** Numbers; NaN for null. */
  public static double[] doubles(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(each -> each.isNull() ? Double.NaN : each.asDouble())
        .toArray();
  }

  /** Whole numbers. */
  public static int[] ints(JsonNode list) {
    return IntStream.range(0, list.size()).map(i -> list.get(i).asInt()).toArray();
  }

  /** Columns of a list of rows. */
  public static double[][] columns(JsonNode rows) {
    double[][] columns = new double[rows.get(0).size()][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows.get(row).get(column).asDouble();
      }
    }
    return columns;
  }
}
