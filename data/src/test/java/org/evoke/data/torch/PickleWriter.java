/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles of protocol 2 for tests, opcode by opcode. */
final class PickleWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  PickleWriter() {
    raw(0x80, 2);
  }

  /** Bytes as they are. */
  PickleWriter raw(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
    return this;
  }

  PickleWriter text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    raw('X');
    little(bytes.length, 4);
    out.writeBytes(bytes);
    return this;
  }

  PickleWriter whole(int value) {
    raw('J');
    return little(value, 4);
  }

  PickleWriter name(String module, String name) {
    raw('c');
    out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  PickleWriter tuple(int... values) {
    raw('(');
    for (int value : values) {
      whole(value);
    }
    return raw('t');
  }

  /** A tensor of type float32 on a storage. */
  PickleWriter tensor(String key, int storage, int offset, int[] shape, int[] strides) {
    return tensor("FloatStorage", key, storage, offset, shape, strides);
  }

  PickleWriter tensor(
      String type, String key, int storage, int offset, int[] shape, int[] strides) {
    name("torch._utils", "_rebuild_tensor_v2").raw('(', '(').text("storage").name("torch", type);
    text(key).text("cpu").whole(storage).raw('N', 't', 'Q').whole(offset);
    tuple(shape).tuple(strides).raw(0x89);
    return name("collections", "OrderedDict").raw(')', 'R', 't', 'R');
  }

  /** A parameter around a tensor. */
  PickleWriter parameter(String key, int count) {
    name("torch._utils", "_rebuild_parameter").raw('(');
    tensor(key, count, 0, new int[] {count}, new int[] {1}).raw(0x88);
    return name("collections", "OrderedDict").raw(')', 'R', 't', 'R');
  }

  PickleWriter little(long value, int bytes) {
    out.write(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array(), 0, bytes);
    return this;
  }

  /** The pickle with its end. */
  byte[] bytes() {
    raw('.');
    return out.toByteArray();
  }
}
