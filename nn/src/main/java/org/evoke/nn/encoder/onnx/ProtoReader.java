/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.evoke.core.InputException;

/** Walks through the fields of one message in the wire format of Protocol Buffers. */
final class ProtoReader {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;
  private static final int MOST_VARINT_BYTES = 10;

  private final String place;
  private final ByteBuffer message;
  private int field;
  private long number;
  private ByteBuffer bytes;

  ProtoReader(ByteBuffer message, String place) {
    this.message = message;
    this.place = place;
  }

  /**
   * Goes to the next field.
   *
   * @return whether there is one
   * @throws InputException when the bytes are no message
   */
  boolean next() {
    if (!message.hasRemaining()) {
      return false;
    }
    try {
      long key = varint();
      field = (int) (key >>> 3);
      number = 0;
      bytes = null;
      switch ((int) (key & 7)) {
        case VARINT -> number = varint();
        case FIXED_64 -> message.getLong();
        case FIXED_32 -> message.getInt();
        case BYTES -> bytes = part(varint());
        default -> throw damaged();
      }
      return true;
    } catch (BufferUnderflowException e) {
      throw damaged();
    }
  }

  private long varint() {
    long value = 0;
    for (int i = 0; i < MOST_VARINT_BYTES; i++) {
      byte next = message.get();
      value |= (next & 0x7FL) << (7 * i);
      if (next >= 0) {
        return value;
      }
    }
    throw damaged();
  }

  private ByteBuffer part(long length) {
    if (length < 0 || length > message.remaining()) {
      throw damaged();
    }
    ByteBuffer part = message.slice(message.position(), (int) length);
    message.position(message.position() + (int) length);
    return part;
  }

  private InputException damaged() {
    return new InputException(place + " is damaged, cut off or no ONNX file");
  }

  /** Number of the field. */
  int field() {
    return field;
  }

  /** Its value, where it is a whole number, else 0. */
  long number() {
    return number;
  }

  /** Whether it holds bytes: a message, a text or packed numbers. */
  boolean hasBytes() {
    return bytes != null;
  }

  /** Its bytes. */
  ByteBuffer bytes() {
    return bytes.duplicate();
  }

  /** Its bytes as text. */
  String text() {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }
}
