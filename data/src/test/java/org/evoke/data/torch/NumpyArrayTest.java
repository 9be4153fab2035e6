/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dictionaries of NumPy arrays, as {@code torch.save} writes them. */
class NumpyArrayTest {
  @TempDir Path folder;

  private static PickleWriter dictionary() {
    return new PickleWriter().raw('}', '(');
  }

  /** An array of doubles in a dictionary. */
  private static void array(
      PickleWriter pickle,
      String name,
      String type,
      String order,
      int[] shape,
      boolean columns,
      double... values) {
    pickle.text(name).name("numpy.core.multiarray", "_reconstruct").raw('(');
    pickle.name("numpy", "ndarray").tuple(0);
    encoded(pickle, "b");
    pickle.raw('t', 'R', '(').whole(1).tuple(shape);
    pickle.name("numpy", "dtype").raw('(').text(type).raw(0x89, 0x88, 't', 'R');
    pickle.raw('(').whole(3).text(order).raw('N', 'N', 'N').whole(-1).whole(-1).whole(0);
    pickle.raw('t', 'b', columns ? 0x88 : 0x89);
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      bytes.putDouble(value);
    }
    encoded(pickle, new String(bytes.array(), StandardCharsets.ISO_8859_1));
    pickle.raw('t', 'b');
  }

  private static void encoded(PickleWriter pickle, String latin) {
    pickle.name("_codecs", "encode").raw('(').text(latin).text("latin1").raw('t', 'R');
  }

  private Map<String, Tensor> read(PickleWriter pickle) throws IOException {
    Path file = folder.resolve("x.pth");
    TorchFiles.zip(file, pickle.raw('u').bytes(), Map.of());
    return TorchFile.read(file);
  }

  @Test
  void arraysAreTensors() throws IOException {
    PickleWriter pickle = dictionary();
    array(pickle, "vectors", "f8", "<", new int[] {2, 3}, false, 1, -2, 3.5, 4, 1e-3, 255);
    array(pickle, "turned", "f8", "<", new int[] {2, 3}, true, 1, 4, 2, 5, 3, 6);
    array(pickle, "one", "f8", "<", new int[0], false, 7);
    Map<String, Tensor> read = read(pickle);
    assertThat(read).containsOnlyKeys("vectors", "turned", "one");
    assertThat(read.get("vectors").shape()).containsExactly(2, 3);
    assertThat(read.get("vectors").values()).containsExactly(1, -2, 3.5f, 4, 1e-3f, 255);
    assertThat(read.get("turned").values()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(read.get("one").values()).containsExactly(7);
  }

  @Test
  void damagedOnesAreRefused() {
    refused("f8", "<", new int[] {3, 3}, "lie in the storage of 2");
    refused("f8", ">", new int[] {2}, "array a: numbers of type f8 are not read");
    refused("O8", "|", new int[] {2}, "array a: numbers of type O8 are not read");
    refused("f8", "<", new int[] {-2}, "array a: length 1 is none");
  }

  private void refused(String type, String order, int[] shape, String message) {
    PickleWriter pickle = dictionary();
    array(pickle, "a", type, order, shape, false, 1, 2);
    assertThatThrownBy(() -> read(pickle))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anArrayWithoutStateIsRefused() {
    PickleWriter pickle = dictionary().text("a").name("numpy.core.multiarray", "_reconstruct");
    pickle.raw(')', 'R');
    assertThatThrownBy(() -> read(pickle))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("array a is not described by shape, numbers and bytes");
  }
}
