/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackHeader;
import org.evoke.data.features.TrackWriter;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadFeaturesTest {
  @TempDir Path folder;

  @BeforeEach
  void importAModel() {
    Path weights = SmallWeights.attendAffectNet(folder.resolve("w.npz"));
    assertThat(CommandRun.of("models", "import", weights, "-o", folder.resolve("m")).code())
        .isZero();
  }

  @Test
  void rowsOfAnyFormatArePredicted() throws IOException {
    Path csv = folder.resolve("x0.csv");
    Files.writeString(csv, "name,start_ms,end_ms,a,b,c\nclip,0,500,1,2,3\nclip,500,1000,4,5,6\n");
    CommandRun mixed = predict("x0=" + csv, "x1=" + npz("x1", 2, 2));
    assertThat(mixed.code()).as(mixed.err()).isZero();
    assertThat(Files.readAllLines(out())).hasSize(3).first().isEqualTo("row,output");
    CommandRun one = predict("x0=" + npz("one0", 1, 3), "x1=" + npz("one1", 1, 2));
    assertThat(one.code()).as(one.err()).isZero();
    assertThat(Files.readAllLines(out())).hasSize(2);
  }

  @Test
  void missingAndUnknownInputsAreNamed() throws IOException {
    refused(2, "input x1 is missing; the model takes x0, x1", "x0=" + npz("x0", 2, 3));
    refused(2, "unknown input x2; did you mean x0? Known: x0, x1", "x2=" + npz("x0", 2, 3));
    refused(3, "no such file", "x0=" + folder.resolve("none.h5"), "x1=" + npz("x1", 2, 2));
  }

  @Test
  void wrongWidthsAndUnequalRowsAreNamed() throws IOException {
    refused(
        3,
        "input x0 has 4 columns, the model takes 3 (features of a set that is not known)",
        "x0=" + npz("x0", 2, 4),
        "x1=" + npz("x1", 2, 2));
    refused(
        3,
        "input x1 has 3 rows, input x0 has 2; all need the same rows",
        "x0=" + npz("x0", 2, 3),
        "x1=" + npz("x1", 3, 2));
  }

  @Test
  void valuesThatAreNoNumbersAreNamedWithRowAndColumn() throws IOException {
    Path file = folder.resolve("nan.npz");
    float[] values = {1, 2, 3, 4, Float.NaN, 6};
    Npz.write(file, Map.of("x0", NpyArray.of(values, 2, 3)));
    refused(
        3,
        "input x0, row 1, column column1: value is NaN, must be finite",
        "x0=" + file,
        "x1=" + npz("x1", 2, 2));
  }

  @Test
  void emptyFilesAreRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    refused(3, "is no table of features", "x0=" + empty, "x1=" + npz("x1", 2, 2));
    refused(3, "has no rows", "x0=" + npz("none", 0, 3), "x1=" + npz("x1", 2, 2));
    Path odd = folder.resolve("flat.npz");
    Npz.write(odd, Map.of("x0", NpyArray.of(new float[3], 3)));
    refused(3, "the array has shape [3]", "x0=" + odd, "x1=" + npz("x1", 2, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2,3#4,5 | x0.csv:2: 2 cells, must have 3",
        "1,2,3#4,oops,6 | x0.csv:2, cell 2: 'oops' is no number",
        "a,b,c#1,2,3#4,NaN,6 | input x0, row 1, column b: value is NaN, must be finite",
        "1;2;3#4;inf;6 | input x0, row 1, column column1: value is Infinity, must be finite",
        "1,2,3,4#4,5,6,7 | input x0 has 4 columns, the model takes 3",
        "1,2,3 | input x1 has 2 rows, input x0 has 1; all need the same rows",
        "a,b,c | has no rows, needs at least 1",
        "# | is no table of features: it is empty",
        "id,name#1,2 | no column holds features",
        "song,1,2,3#other,4,5,6 | x0.csv:1: 'song' is no number",
      })
  void tablesThatDoNotFitAreRefused(String lines, String message) throws IOException {
    Path table = Files.writeString(folder.resolve("x0.csv"), lines.replace('#', '\n'));
    refused(3, message, "x0=" + table, "x1=" + npz("x1", 2, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 8, 30, 200, 400})
  void filesThatAreCutOffAreRefused(int length) throws IOException {
    Path whole = npz("x0", 2, 3);
    Path hdf = folder.resolve("x0.h5");
    FeatureSet set = FeatureSet.unnamed("s", "1", 3);
    try (TrackWriter writer = TrackFormat.H5.open(hdf, TrackHeader.of(set, "a", true))) {
      writer.row(0, 1, new float[] {1, 2, 3});
    }
    for (Path file : List.of(whole, hdf)) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, Math.min(length, bytes.length - 1)));
      refused(3, file.getFileName().toString(), "x0=" + file, "x1=" + npz("x1", 2, 2));
    }
  }

  @Test
  void optionsThatDoNotFitAreRefused() throws IOException {
    Path rows = npz("x0", 2, 3);
    CommandRun noOutput =
        CommandRun.of("predict", "--model", folder.resolve("m"), "--input", "x0=" + rows);
    assertThat(noOutput.code()).isEqualTo(2);
    assertThat(noOutput.err()).contains("--input needs -o FILE.csv");
    assertThat(CommandRun.of("predict").err()).contains("needs MEDIA");
    assertThat(CommandRun.of("predict", "a.wav", "--attention", "a.csv").code()).isEqualTo(2);
    Path deam = folder.resolve("deam.npz");
    Npz.write(deam, Map.of("deam74", NpyArray.of(new float[73], 1, 73)));
    CommandRun attention =
        CommandRun.of("predict", "--input", "deam74=" + deam, "-o", out(), "--attention", "a.csv");
    assertThat(attention.code()).isEqualTo(2);
    assertThat(attention.err()).contains("model deam74 has no attention");
    assertThat(out()).doesNotExist();
  }

  private Path out() {
    return folder.resolve("out.csv");
  }

  private Path npz(String name, int rows, int columns) throws IOException {
    Path file = folder.resolve(name + "-" + rows + "-" + columns + ".npz");
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = i * 0.1f;
    }
    Npz.write(file, Map.of("features", NpyArray.of(values, rows, columns)));
    return file;
  }

  private CommandRun predict(String... inputs) {
    List<Object> arguments =
        new ArrayList<>(List.of("predict", "--model", folder.resolve("m"), "-o", out()));
    for (String input : inputs) {
      arguments.add("--input");
      arguments.add(input);
    }
    return CommandRun.of(arguments.toArray());
  }

  private void refused(int code, String message, String... inputs) {
    CommandRun run = predict(inputs);
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(message);
    assertThat(out()).doesNotExist();
  }
}
