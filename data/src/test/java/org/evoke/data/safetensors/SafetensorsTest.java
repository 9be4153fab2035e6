/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.evoke.core.Tensor;
import org.junit.jupiter.api.Test;

class SafetensorsTest {
  @Property(tries = 200)
  void whatIsWrittenIsReadBack(@ForAll @Size(max = 40) float[] values) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("row", new Tensor(new int[] {1, values.length}, values));
    tensors.put("a", new Tensor(new int[] {values.length}, values));
    tensors.put("scalar", new Tensor(new int[0], new float[] {3}));
    Map<String, Tensor> read = Safetensors.read(Safetensors.write(tensors), "test");
    assertThat(read.keySet()).containsExactlyInAnyOrder("a", "row", "scalar");
    assertThat(read.get("row").shape()).containsExactly(1, values.length);
    assertThat(read.get("row").values()).isEqualTo(values);
    assertThat(read.get("a").values()).isEqualTo(values);
    assertThat(read.get("scalar").values()).containsExactly(3);
  }

  @Test
  void theOrderOfPuttingDoesNotChangeTheBytes() {
    Tensor one = new Tensor(new int[] {2}, new float[] {1, 2});
    Tensor two = new Tensor(new int[] {1}, new float[] {3});
    Map<String, Tensor> forth = new LinkedHashMap<>(Map.of("a", one));
    forth.put("b", two);
    Map<String, Tensor> back = new LinkedHashMap<>(Map.of("b", two));
    back.put("a", one);
    assertThat(Safetensors.write(back)).isEqualTo(Safetensors.write(forth));
  }

  /** The layout of the format's description, byte by byte. */
  @Test
  void writesHeaderLengthHeaderAndLittleEndianNumbers() {
    byte[] bytes = Safetensors.write(Map.of("w", new Tensor(new int[] {1}, new float[] {1})));
    String header = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
    String padded = header + " ".repeat((8 - header.length() % 8) % 8);
    assertThat(bytes).startsWith(padded.length(), 0, 0, 0, 0, 0, 0, 0);
    assertThat(new String(bytes, 8, padded.length(), StandardCharsets.UTF_8)).isEqualTo(padded);
    assertThat(bytes).endsWith(0, 0, 0x80, 0x3f).hasSize(8 + padded.length() + 4);
  }

  @Test
  void metadataOfOtherProgramsIsPassedOver() {
    byte[] bytes =
        BadSafetensorsTest.file(
            "{\"__metadata__\":{\"format\":\"pt\"},"
                + "\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
            4);
    assertThat(Safetensors.read(bytes, "test")).containsOnlyKeys("w");
  }

  @Test
  void otherNumberTypesAreReadAsFloats() {
    byte[] file =
        BadSafetensorsTest.file(
            "{\"h\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]},"
                + "\"n\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[2,10]},"
                + "\"d\":{\"dtype\":\"F64\",\"shape\":[1,1],\"data_offsets\":[10,18]}}",
            18);
    file[file.length - 17] = 0x3c;
    file[file.length - 16] = 5;
    file[file.length - 1] = 0x40;
    Map<String, Tensor> read = Safetensors.read(file, "x");
    assertThat(read.get("h").values()).containsExactly(1);
    assertThat(read.get("n").values()).containsExactly(5);
    assertThat(read.get("n").shape()).isEmpty();
    assertThat(read.get("d").values()).containsExactly(2);
  }
}
