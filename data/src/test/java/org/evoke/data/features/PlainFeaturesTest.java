/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.evoke.data.number.NumberType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Features as other programs write them. */
class PlainFeaturesTest {
  private static final float[] VALUES = {1, -2.5f, 3e-4f, 4, 5, 6};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,-2.5,3e-4\n4,5,6\n",
        "1;-2.5;3e-4\n4;5;6",
        "1\t-2.5\t3e-4\r\n4\t5\t6\r\n",
        "1.0 -2.5  3E-4\n 4 5. 6\n\n",
        "a,b,c\n1,-2.5,.0003\n4,5,6\n",
        "\"a\",\"b\",\"c\"\n1,-2.5,3e-4\n4,5,6\n",
        "# a,b,c\n1, -2.5, 3e-4\n4, 5, 6\n",
        "\uFEFFa;b;c\n1;-2.5;3e-4\n+4;5;6\n",
        ",0,1,2\n0,1,-2.5,3e-4\n1,4,5,6\n",
        "row,a,b,c\n0,1,-2.5,3e-4\n1,4,5,6\n",
        "id,time,a,b,c\nx,0.5,1,-2.5,3e-4\ny,1.0,4,5,6\n",
        "Name,start_ms,end,a,b,c\n\"x, y\",0,1,1,-2.5,3e-4\nz,1,2,4,5,6\n",
      })
  void tablesOfNumbers(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), text);
    FeatureTrack track = TrackReader.read(file).track();
    assertThat(track.width()).isEqualTo(3);
    assertThat(track.values()).containsExactly(VALUES);
    boolean named = text.contains("a") && text.contains("c");
    assertThat(track.set().isUnnamed()).isEqualTo(!named && !text.startsWith(","));
  }

  @Test
  void valuesThatAreNotFiniteAreKeptForTheModelToName() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "NaN,1\n-inf,+Infinity\n");
    assertThat(TrackReader.read(file).track().values())
        .containsExactly(Float.NaN, 1, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2#3 | x.csv:2: 1 cells, must have 2",
        "a,b#1,2#3,x | x.csv:3, cell 2: 'x' is no number",
        "a,b#1, | x.csv:2, cell 2: '' is no number",
        "a;b#1,5;2 | x.csv:2, cell 1: '1,5' is no number; decimals are written with a point",
        "song,0.5,1#other,2,3 | x.csv:1: 'song' is no number",
        "id,name#1,a | x.csv:1: no column holds features",
        "a,b#0x10,1 | x.csv:2, cell 1: '0x10' is no number",
        "a,b#1d,1 | x.csv:2, cell 1: '1d' is no number",
      })
  void tablesOfOtherThingsAreRefused(String lines, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), lines.replace('#', '\n'));
    refused(file, message);
  }

  @Test
  void arraysOfAllPrecisionsAndSpareAxes() throws IOException {
    double[] doubles = {1, -2.5, 3e-4f, 4, 5, 6};
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("double", NpyArray.of(doubles, 2, 3));
    arrays.put("series", NpyArray.of(VALUES, 1, 2, 3));
    arrays.put("rows", NpyArray.of(VALUES, 2, 1, 3));
    arrays.put("whole", NpyArray.of(new long[] {1, 2, 3, 4, 5, 6}, 2, 3));
    Path file = folder.resolve("x.npz");
    Npz.write(file, arrays);
    for (String name : new String[] {"double", "series", "rows"}) {
      FeatureTrack track = TrackReader.read(file, name).track();
      assertThat(track.values()).as(name).containsExactly(VALUES);
      assertThat(track.rows()).as(name).isEqualTo(2);
    }
    assertThat(TrackReader.read(file, "whole").track().value(1, 2)).isEqualTo(6);
    assertThatThrownBy(() -> TrackReader.read(file, "other"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x.npz has no array other; it has double, series, rows, whole");
  }

  @Test
  void halfPrecisionAndSingleArrays() throws IOException {
    ByteBuffer halves = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    halves.putShort((short) 0x3c00).putShort((short) 0xc100);
    halves.putShort((short) 0x7c00).putShort((short) 0x0001);
    NpyArray array = new NpyArray(NumberType.F16, new int[] {2, 2}, halves.array());
    Path npz = folder.resolve("x.npz");
    Npz.write(npz, Map.of("a", array));
    float[] expected = {1, -2.5f, Float.POSITIVE_INFINITY, 0x1p-24f};
    assertThat(TrackReader.read(npz).track().values()).containsExactly(expected);
    byte[] zip = Files.readAllBytes(npz);
    int start = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("NUMPY") - 1;
    Path npy = folder.resolve("x.npy");
    Files.write(npy, Arrays.copyOfRange(zip, start, start + 128 + 8));
    assertThat(TrackReader.read(npy).track().values()).containsExactly(expected);
    Files.write(npy, Arrays.copyOfRange(zip, start, start + 128 + 6));
    refused(npy, "6 bytes of numbers, its shape needs 8");
  }

  @Test
  void arraysThatAreNoTablesAreRefused() throws IOException {
    Path file = folder.resolve("x.npz");
    Npz.write(file, Map.of("a", NpyArray.of(new float[8], 2, 2, 2)));
    refused(file, "the array has shape [2, 2, 2], must have rows and columns");
    Npz.write(file, Map.of("a", NpyArray.of(new double[] {1e300}, 1, 1)));
    refused(file, "value 0 is 1.0E300, which float32 cannot hold");
  }

  @Test
  void dataSetsOfAnyNameAndPrecision() {
    Path file = folder.resolve("x.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("features", new double[][] {{1, -2.5, 3e-4f}, {4, 5, 6}});
    }
    assertThat(TrackReader.read(file).track().values()).containsExactly(VALUES);
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("vggish", new int[][] {{1, 2}});
      hdf.putDataset("emobase", new double[][] {{1, -2.5, 3e-4f}, {4, 5, 6}});
    }
    assertThat(TrackReader.read(file, "emobase").track().values()).containsExactly(VALUES);
    assertThat(TrackReader.read(file, "vggish").track().values()).containsExactly(1, 2);
    refused(file, "has the data sets [emobase, vggish], must have one");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("default", new float[] {1, 2});
    }
    refused(file, "data set default has shape [2], must have rows and columns");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("default", new String[][] {{"a", "b"}});
    }
    refused(file, "is not a table of numbers");
  }

  /** Any damage is an error that names the file, or harmless. */
  @Test
  void damagedDataSetsAreRefusedOrHarmless() throws IOException {
    Path file = folder.resolve("x.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("default", new float[][] {{1, 2}, {3, 4}});
    }
    byte[] good = Files.readAllBytes(file);
    RandomStream random = new Seed(17).stream();
    for (int i = 0; i < 150; i++) {
      byte[] changed = good.clone();
      changed[8 + random.nextInt(good.length - 8)] = (byte) random.nextInt(256);
      Files.write(file, changed);
      try {
        TrackReader.read(file);
      } catch (InputException e) {
        assertThat(e).hasMessageContaining("x.h5");
      }
    }
  }

  private static void refused(Path file, String message) {
    assertThatThrownBy(() -> TrackReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
