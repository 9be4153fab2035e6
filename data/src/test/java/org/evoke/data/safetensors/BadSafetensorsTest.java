/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.safetensors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.junit.jupiter.api.Test;

class BadSafetensorsTest {
  private static final byte[] GOOD =
      Safetensors.write(Map.of("w", new Tensor(new int[] {2, 3}, new float[6])));

  @Property
  void everyShorterFileIsRefused(@ForAll @IntRange(min = 0, max = 95) int length) {
    byte[] cut = Arrays.copyOf(GOOD, Math.min(length, GOOD.length - 1));
    refused(cut, "x.safetensors");
  }

  /** A changed byte gives an error that names the file, or other tensors; never another failure. */
  @Property(tries = 2000)
  void aChangedByteIsRefusedOrHarmless(
      @ForAll @IntRange(min = 0, max = 95) int at, @ForAll byte value) {
    byte[] changed = GOOD.clone();
    changed[Math.min(at, GOOD.length - 1)] = value;
    try {
      Safetensors.read(changed, "x.safetensors");
    } catch (InputException e) {
      org.assertj.core.api.Assertions.assertThat(e).hasMessageContaining("x.safetensors");
    }
  }

  @Test
  void headersOfImpossibleLengthAreRefusedWithoutReservingMemory() {
    byte[] huge = GOOD.clone();
    Arrays.fill(huge, 0, 8, (byte) 0xff);
    refused(huge, "header of 18446744073709551615 bytes");
    huge[7] = 0x7f;
    refused(huge, "header of 9223372036854775807 bytes");
    refused(new byte[3], "3 bytes, too short");
    refused(new byte[100], "header of 0 bytes");
  }

  @Test
  void unknownNumberTypesAreRefused() {
    refused(
        file("{\"w\":{\"dtype\":\"C64\",\"shape\":[1],\"data_offsets\":[0,8]}}", 8),
        "dtype is C64; read are [F64, F32, F16, BF16, I64");
  }

  @Test
  void wholeNumbersThatFloatsCannotHoldAreRefused() {
    byte[] file = file("{\"w\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}", 8);
    Arrays.fill(file, file.length - 8, file.length - 1, (byte) 1);
    refused(file, "tensor w: value 0 is ");
  }

  @Test
  void shapesThatDoNotFitTheirBytesAreRefused() {
    refused(file(entry("[3]", "[0,4]"), 4), "the 12 bytes that the shape needs");
    refused(file(entry("[-1]", "[0,4]"), 4), "shape holds -1");
    refused(file(entry("[1.5]", "[0,4]"), 4), "shape holds 1.5");
    refused(file(entry("[65536,65536]", "[0,4]"), 4), "at most 2 GiB");
    refused(file(entry("[9223372036854775807,9]", "[0,4]"), 4), "at most 2 GiB");
    refused(file(entry("[1,1,1,1,1,1,1,1,1]", "[0,4]"), 4), "shape has 9 axes");
    refused(file(entry("[1]", "[0]"), 4), "data_offsets are [0]");
    refused(file(entry("\"one\"", "[0,4]"), 4), "shape must be a list");
  }

  @Test
  void gapsOverlapsAndLeftoversAreRefused() {
    refused(file(entry("[1]", "[4,8]"), 8), "begins at byte 4 of the data, must begin at 0");
    refused(file(entry("[1]", "[0,4]"), 8), "speaks of 4 bytes of data, the file has 8");
    String two =
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}";
    refused(file(two, 8), "tensor b begins at byte 4 of the data, must begin at 8");
  }

  @Test
  void headersThatAreNoObjectOrHoldAKeyTwiceAreRefused() {
    refused(file("[1,2]", 0), "not a JSON object");
    refused(file("{\"w\":7}", 0), "w is 7, must be an object");
    refused(file("{\"w\":{},\"w\":{}}", 0), "Duplicate field 'w'");
    refused(file("{\"w\":{\"shape\":[1]}}", 0), "dtype is missing");
  }

  private static String entry(String shape, String offsets) {
    return "{\"w\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}";
  }

  /** A file with this header and so many bytes of zeros. */
  static byte[] file(String header, int dataBytes) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    byte[] length = new byte[8];
    ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(length);
    out.writeBytes(json);
    out.writeBytes(new byte[dataBytes]);
    return out.toByteArray();
  }

  private static void refused(byte[] bytes, String message) {
    assertThatThrownBy(() -> Safetensors.read(bytes, "x.safetensors"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
