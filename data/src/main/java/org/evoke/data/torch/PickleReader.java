/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.evoke.core.InputException;

/**
 * Reads one pickle of protocol 2 to 4 (Python's {@code pickletools} describes the opcodes) into
 * plain values, without executing or resolving anything: references become {@link ClassName}s,
 * calls and new objects what {@link Constructors} says. Not recursive, so that depth does no harm;
 * the number of operations is limited, and nothing is reserved that the file does not hold.
 *
 * <p>Values are null, Boolean, Long, BigInteger, Double, String, byte[], List, Map, {@link
 * ClassName}, {@link InertObject}, {@link StorageReference} and {@link TensorReference}. Lists and
 * maps may contain themselves: never print, compare or hash them.
 */
final class PickleReader {
  static final int MOST_OPERATIONS = 4_000_000;

  private static final int MOST_INTEGER_BYTES = 256;
  private static final int MOST_NAME_BYTES = 1024;

  private final ByteBuffer in;
  private final UnaryOperator<Object> persistent;
  private final Map<Integer, Object> memo = new HashMap<>();
  private final PickleStack stack = new PickleStack();

  private PickleReader(ByteBuffer in, UnaryOperator<Object> persistent) {
    this.in = in;
    this.persistent = persistent;
  }

  /**
   * Reads a pickle and leaves the buffer behind its end.
   *
   * @param bytes what is left of the file; becomes little-endian
   * @param place name of the file, for messages
   * @param persistent what a persistent id stands for
   * @throws InputException when it is damaged or beyond the limits; says at which byte
   */
  static Object read(ByteBuffer bytes, String place, UnaryOperator<Object> persistent) {
    PickleReader reader = new PickleReader(bytes.order(ByteOrder.LITTLE_ENDIAN), persistent);
    int at = bytes.position();
    try {
      for (int count = 0; count < MOST_OPERATIONS; count++) {
        at = bytes.position();
        int opcode = bytes.get() & 0xff;
        if (opcode == '.') {
          return reader.stack.pop();
        }
        reader.step(opcode);
      }
    } catch (BufferUnderflowException e) {
      throw new InputException(
          place + ": the pickle at byte " + at + " is cut off; fetch the file again", e);
    } catch (InputException e) {
      throw new InputException(place + ", pickle at byte " + at + ": " + e.getMessage(), e);
    }
    throw new InputException(
        place + ": the pickle has more than " + MOST_OPERATIONS + " operations");
  }

  private void step(int opcode) {
    switch (opcode) {
      case 0x80 -> requireProtocol(in.get());
      case 0x95 -> in.getLong(); // a frame: how many bytes follow
      case '(' -> stack.mark();
      case '0' -> stack.pop();
      case '1' -> stack.takeToMark();
      case '2' -> stack.push(stack.top());
      case 'N' -> stack.push(null);
      case 0x88 -> stack.push(true);
      case 0x89 -> stack.push(false);
      case 'J' -> stack.push((long) in.getInt());
      case 'K' -> stack.push((long) unsignedByte());
      case 'M' -> stack.push((long) (in.getShort() & 0xffff));
      case 0x8a -> stack.push(integer(unsignedByte()));
      case 0x8b -> stack.push(integer(in.getInt() & 0xffffffffL));
      case 'G' -> stack.push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
      default -> stepText(opcode);
    }
  }

  private void stepText(int opcode) {
    switch (opcode) {
      case 'X' -> stack.push(text(in.getInt() & 0xffffffffL));
      case 0x8c -> stack.push(text(unsignedByte()));
      case 0x8d -> stack.push(text(in.getLong()));
      case 'T' -> stack.push(text(in.getInt() & 0xffffffffL)); // strings of Python 2
      case 'U' -> stack.push(text(unsignedByte()));
      case 'B' -> stack.push(bytes(in.getInt() & 0xffffffffL));
      case 'C' -> stack.push(bytes(unsignedByte()));
      case 0x8e -> stack.push(bytes(in.getLong()));
      default -> stepContainer(opcode);
    }
  }

  private void stepContainer(int opcode) {
    switch (opcode) {
      case ']', 0x8f -> stack.push(new ArrayList<>());
      case '}' -> stack.push(new LinkedHashMap<>());
      case ')' -> stack.push(stack.take(0));
      case 0x85 -> stack.push(stack.take(1));
      case 0x86 -> stack.push(stack.take(2));
      case 0x87 -> stack.push(stack.take(3));
      case 't', 0x91 -> stack.push(stack.takeToMark());
      case 'l' -> stack.push(new ArrayList<>(stack.takeToMark()));
      case 'd' -> stack.push(PickleStack.putAll(new LinkedHashMap<>(), stack.takeToMark()));
      case 'a' -> stack.append(stack.take(1));
      case 'e', 0x90 -> stack.append(stack.takeToMark());
      case 's' -> stack.put(stack.take(2));
      case 'u' -> stack.put(stack.takeToMark());
      default -> stepMemo(opcode);
    }
  }

  private void stepMemo(int opcode) {
    switch (opcode) {
      case 'h' -> stack.push(remembered(unsignedByte()));
      case 'j' -> stack.push(remembered(in.getInt()));
      case 'q' -> memo.put(unsignedByte(), stack.top());
      case 'r' -> memo.put(in.getInt(), stack.top());
      case 0x94 -> memo.put(memo.size(), stack.top());
      default -> stepObject(opcode);
    }
  }

  private void stepObject(int opcode) {
    switch (opcode) {
      case 'c' -> stack.push(new ClassName(line(), line()));
      case 0x93 -> stack.push(stackedName());
      case 'R', 0x81 -> call();
      case 0x92 -> {
        stack.pop(); // arguments by name mean nothing to what is on the list
        call();
      }
      case 'b' -> build();
      case 'Q' -> stack.push(persistent.apply(stack.pop()));
      default -> throw new InputException("opcode " + opcode + " is not one of protocol 2 to 4");
    }
  }

  private static void requireProtocol(byte version) {
    if (version < 2 || version > 4) {
      throw new InputException("protocol " + version + ", 2 to 4 are read");
    }
  }

  private int unsignedByte() {
    return in.get() & 0xff;
  }

  private byte[] bytes(long length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[(int) length];
    in.get(bytes);
    return bytes;
  }

  private String text(long length) {
    return new String(bytes(length), StandardCharsets.UTF_8);
  }

  private String line() {
    int start = in.position();
    for (int length = 0; length <= MOST_NAME_BYTES; length++) {
      if (in.get() == '\n') {
        in.position(start);
        String line = text(length);
        in.get();
        return line;
      }
    }
    throw new InputException("a name has more than " + MOST_NAME_BYTES + " bytes");
  }

  /** A whole number, two's complement, little-endian. */
  private Object integer(long length) {
    if (length > MOST_INTEGER_BYTES) {
      throw new InputException("a whole number of " + length + " bytes");
    }
    byte[] little = bytes(length);
    byte[] big = new byte[little.length + 1];
    for (int i = 0; i < little.length; i++) {
      big[big.length - 1 - i] = little[i];
    }
    big[0] = little.length > 0 && little[little.length - 1] < 0 ? (byte) -1 : 0;
    BigInteger value = new BigInteger(big);
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  private Object remembered(int index) {
    if (!memo.containsKey(index)) {
      throw new InputException("value " + Integer.toUnsignedLong(index) + " is not remembered");
    }
    return memo.get(index);
  }

  private ClassName stackedName() {
    List<Object> parts = stack.take(2);
    if (parts.get(0) instanceof String module && parts.get(1) instanceof String name) {
      return new ClassName(module, name);
    }
    throw new InputException("the name of a class is no text");
  }

  private void call() {
    List<Object> parts = stack.take(2);
    if (!(parts.get(0) instanceof ClassName function)
        || !(parts.get(1) instanceof List<?> arguments)) {
      throw new InputException("a call of something that is no name, or without arguments");
    }
    stack.push(Constructors.call(function, new ArrayList<>(arguments)));
  }

  private void build() {
    Object state = stack.pop();
    if (stack.top() instanceof InertObject object) {
      object.build(state);
    }
  }
}
