/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A table of reference numbers: semicolon-separated, one header line, the first column is a time.
 *
 * @param times the first column as printed
 * @param columns names of the columns after the first
 * @param rows one array per line, without the first column
 */
public record GoldenTable(List<String> times, List<String> columns, float[][] rows) {

  /** Reads a table; files that end in {@code .gz} are unpacked. */
  public static GoldenTable read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        BufferedReader reader = reader(raw, file.toString().endsWith(".gz"))) {
      List<String> header = List.of(reader.readLine().split(";", -1));
      List<String> times = new ArrayList<>();
      List<float[]> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        times.add(line.substring(0, line.indexOf(';')));
        rows.add(numbers(line));
      }
      return new GoldenTable(times, header.subList(1, header.size()), rows.toArray(float[][]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader reader(InputStream raw, boolean packed) throws IOException {
    InputStream text = packed ? new GZIPInputStream(raw) : raw;
    return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
  }

  private static float[] numbers(String line) {
    String[] fields = line.split(";", -1);
    float[] numbers = new float[fields.length - 1];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Float.parseFloat(fields[i + 1]);
    }
    return numbers;
  }
}
