/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

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
import org.evoke.testkit.SharedData;

/** Golden numbers of the 13 recordings. */
record Golden(List<String> names, List<float[]> rows) {
  static final List<String> RECORDINGS =
      List.of(
          "speech_male",
          "speech_male2",
          "speech_female",
          "speech_8k",
          "speech_22k05",
          "music_44k_stereo",
          "tone_vibrato",
          "chirp",
          "white_noise",
          "am_noise",
          "clicks",
          "short_tone",
          "silence");

  /** A table with a time stamp in its first column, which is left out. */
  static Golden table(String recording, String name) {
    Path file = SharedData.require("opensmile/golden/" + recording + "/" + name + ".csv.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> header = List.of(reader.readLine().split(";", -1));
      List<float[]> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(numbers(line.split(";", -1), header.size()));
      }
      return new Golden(header.subList(1, header.size()), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[] numbers(String[] fields, int width) {
    float[] row = new float[width - 1];
    for (int i = 1; i < width; i++) {
      row[i - 1] = (float) Double.parseDouble(fields[i]);
    }
    return row;
  }

  /** Functionals of the whole recording, one per line. */
  static Golden functionals(String recording, String set) {
    Path file =
        SharedData.require("opensmile/golden/" + recording + "/" + set + "_functionals.csv");
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> names = new ArrayList<>();
      float[] row = new float[lines.size() - 1];
      for (int i = 0; i < row.length; i++) {
        String[] fields = lines.get(i + 1).split(";", -1);
        names.add(fields[0]);
        row[i] = (float) Double.parseDouble(fields[1]);
      }
      return new Golden(names, List.of(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
