/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.npz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.features.TrackReader;
import org.evoke.data.number.NumberType;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("b/doubles", NpyArray.of(new double[] {1.5, -2, 1e300, 0, 1, 2}, 2, 3));
    arrays.put("a", NpyArray.of(new float[] {1, 2}, 2, 1, 1));
    arrays.put("scalar", NpyArray.of(new long[] {Long.MIN_VALUE}));
    arrays.put("empty", NpyArray.of(new float[0], 0, 4));
    arrays.put("flags", new NpyArray(NumberType.BOOL, new int[] {2}, new byte[] {1, 0}));
    Path file = folder.resolve("x.npz");
    Npz.write(file, arrays);
    Map<String, NpyArray> read = Npz.read(file);
    assertThat(read.keySet()).containsExactlyElementsOf(arrays.keySet());
    arrays.forEach(
        (name, array) -> {
          assertThat(read.get(name).type()).isEqualTo(array.type());
          assertThat(read.get(name).shape()).isEqualTo(array.shape());
          assertThat(read.get(name).bytes()).isEqualTo(array.bytes());
        });
    assertThat(read.get("b/doubles").doubles()[2]).isEqualTo(1e300);
    assertThat(read.get("scalar").longs()).containsExactly(Long.MIN_VALUE);
    assertThat(read.get("flags").doubles()).containsExactly(1, 0);
    assertThatThrownBy(() -> read.get("a").longs()).isInstanceOf(InputException.class);
  }

  @Test
  void theSameArraysGiveTheSameBytes() throws IOException {
    Map<String, NpyArray> arrays = Map.of("a", NpyArray.of(new float[] {1, 2}, 2));
    Npz.write(folder.resolve("1.npz"), arrays);
    Npz.write(folder.resolve("2.npz"), arrays);
    assertThat(folder.resolve("1.npz")).hasSameBinaryContentAs(folder.resolve("2.npz"));
  }

  /** NumPy's own text for {@code np.arange(6.).reshape(2, 3).T}, whose rows are 0 3, 1 4, 2 5. */
  @Test
  void arraysWhoseFirstAxisRunsFastestAreReordered() {
    NpyArray array =
        Npz.array(
            BadNpzTest.npy("{'descr': '|u1', 'fortran_order': True, 'shape': (3, 2), }", 6), "x");
    assertThat(array.shape()).containsExactly(3, 2);
    assertThat(array.doubles()).containsExactly(0, 3, 1, 4, 2, 5);
  }

  @Test
  void versionsWithLongerHeadersAreRead() {
    byte[] text =
        "{'descr': '<i2', 'fortran_order': False, 'shape': (1,), }\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[12 + text.length + 2];
    System.arraycopy(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0}, 0, file, 0, 8);
    file[8] = (byte) text.length;
    System.arraycopy(text, 0, file, 12, text.length);
    file[file.length - 2] = 7;
    assertThat(Npz.array(file, "x").longs()).containsExactly(7);
  }

  @Test
  void publishedWeightsAreThoseOfTheSafetensors() throws IOException {
    Path shared = SharedData.require("models/attendaffectnet/valence_video_audio");
    Map<String, NpyArray> arrays = Npz.read(shared.resolve("weights.npz"));
    Map<String, Tensor> tensors =
        Safetensors.read(Files.readAllBytes(shared.resolve("weights.safetensors")), "weights");
    assertThat(arrays.keySet()).containsExactlyInAnyOrderElementsOf(tensors.keySet());
    tensors.forEach(
        (name, tensor) -> {
          assertThat(arrays.get(name).tensor().shape()).isEqualTo(tensor.shape());
          assertThat(arrays.get(name).tensor().values()).isEqualTo(tensor.values());
        });
  }

  @Test
  void publishedInputsAreThoseOfTheHdf5Files() {
    Path shared = SharedData.require("models/attendaffectnet/inputs");
    Map<String, NpyArray> arrays = Npz.read(shared.resolve("inputs.npz"));
    assertThat(arrays).hasSize(5);
    arrays.forEach(
        (name, array) -> {
          FeatureTrack track = TrackReader.read(shared.resolve(name + "_sample.h5")).track();
          assertThat(array.shape()).containsExactly(track.rows(), track.width());
          assertThat(array.floats()).isEqualTo(track.values());
        });
  }
}
