/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message in the wire format of Protocol Buffers, put together field by field. */
final class ProtoMessage {
  private static final int PIECE = 1 << 16;

  private final List<Object> parts = new ArrayList<>();
  private long size;

  ProtoMessage number(int field, long value) {
    bytes(varint((long) field << 3));
    return bytes(varint(value));
  }

  ProtoMessage real(int field, float value) {
    bytes(varint(((long) field << 3) | 5));
    byte[] bytes = new byte[4];
    little(bytes).putFloat(value);
    return bytes(bytes);
  }

  ProtoMessage text(int field, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return head(field, bytes.length).bytes(bytes);
  }

  ProtoMessage message(int field, ProtoMessage message) {
    head(field, message.size);
    parts.add(message);
    size += message.size;
    return this;
  }

  ProtoMessage floats(int field, float... numbers) {
    head(field, 4L * numbers.length);
    parts.add(numbers);
    size += 4L * numbers.length;
    return this;
  }

  private ProtoMessage head(int field, long length) {
    return bytes(varint(((long) field << 3) | 2)).bytes(varint(length));
  }

  private ProtoMessage bytes(byte... bytes) {
    parts.add(bytes);
    size += bytes.length;
    return this;
  }

  private static byte[] varint(long value) {
    ByteBuffer buffer = ByteBuffer.allocate(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      buffer.put((byte) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    buffer.put((byte) rest);
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  private static ByteBuffer little(byte... bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  void writeTo(OutputStream out) throws IOException {
    for (Object part : parts) {
      if (part instanceof ProtoMessage message) {
        message.writeTo(out);
      } else if (part instanceof byte[] bytes) {
        out.write(bytes);
      } else {
        write((float[]) part, out);
      }
    }
  }

  private static void write(float[] numbers, OutputStream out) throws IOException {
    for (int from = 0; from < numbers.length; from += PIECE) {
      int count = Math.min(PIECE, numbers.length - from);
      byte[] bytes = new byte[4 * count];
      little(bytes).asFloatBuffer().put(numbers, from, count);
      out.write(bytes);
    }
  }
}
