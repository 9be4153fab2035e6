/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.npz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.core.InputException;
import org.evoke.data.number.NumberType;
import org.evoke.data.number.Shape;

/**
 * The head of an npy file: magic, version, length, and a Python dictionary of exactly {@code
 * descr}, {@code fortran_order} and {@code shape} (NumPy's format description, versions 1 to 3).
 * The dictionary is matched as text, never evaluated.
 *
 * @param type what the numbers are
 * @param fortran whether the first axis runs fastest
 * @param shape length of each axis
 * @param end where the numbers begin
 */
record NpyHeader(NumberType type, boolean fortran, int[] shape, int end) {
  static final Map<String, NumberType> TYPES =
      Map.of(
          "<f8", NumberType.F64,
          "<f4", NumberType.F32,
          "<f2", NumberType.F16,
          "<i8", NumberType.I64,
          "<i4", NumberType.I32,
          "<i2", NumberType.I16,
          "|i1", NumberType.I8,
          "|u1", NumberType.U8,
          "|b1", NumberType.BOOL);

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  static final int MAGIC_BYTES = MAGIC.length;

  private static final int MOST_BYTES = 1 << 16;
  private static final Pattern DICTIONARY =
      Pattern.compile(
          "\\{\\s*'descr':\\s*'([^']{1,64})',\\s*'fortran_order':\\s*(True|False),"
              + "\\s*'shape':\\s*\\(([0-9, ]{0,200})\\),?\\s*\\}\\s*");

  /** Whether the first bytes of a file are those of an array. */
  static boolean begins(byte[] first) {
    return Arrays.equals(first, MAGIC);
  }

  static NpyHeader read(byte[] file, String place) {
    if (file.length < MAGIC.length + 4 || !begins(Arrays.copyOf(file, MAGIC.length))) {
      throw new InputException(place + ": not an npy array, or cut off in its first bytes");
    }
    int version = file[MAGIC.length];
    if (version < 1 || version > 3) {
      throw new InputException(place + ": npy version " + version + ", 1 to 3 are read");
    }
    int start = MAGIC.length + (version == 1 ? 4 : 6);
    ByteBuffer little = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long length =
        version == 1
            ? little.getShort(MAGIC.length + 2) & 0xffff
            : file.length < start ? -1 : little.getInt(MAGIC.length + 2) & 0xffffffffL;
    if (length < 0 || length > MOST_BYTES || length > file.length - start) {
      throw new InputException(
          place + ": header of " + length + " bytes in an array of " + file.length + " bytes");
    }
    String text = new String(file, start, (int) length, StandardCharsets.ISO_8859_1);
    return parse(text, start + (int) length, place);
  }

  private static NpyHeader parse(String text, int end, String place) {
    Matcher matcher = DICTIONARY.matcher(text);
    if (!matcher.matches()) {
      String shown = text.length() <= 80 ? text.strip() : text.substring(0, 80) + "...";
      throw new InputException(
          place + ": header is not that of an array of numbers: " + shown.replace('\n', ' '));
    }
    NumberType type = TYPES.get(matcher.group(1));
    if (type == null) {
      throw new InputException(
          place
              + ": numbers are "
              + matcher.group(1)
              + "; read are "
              + String.join(" ", TYPES.keySet().stream().sorted().toList()));
    }
    long[] lengths =
        Arrays.stream(matcher.group(3).split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .mapToLong(part -> length(part, place))
            .toArray();
    return new NpyHeader(
        type, matcher.group(2).equals("True"), Shape.of(lengths, type, place), end);
  }

  private static long length(String digits, String place) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new InputException(
          place + ": shape holds '" + digits + "', must hold whole numbers below 2^63", e);
    }
  }

  /** The head of a new file, padded so that the numbers begin at a multiple of 64 bytes. */
  static byte[] write(NumberType type, int[] shape) {
    String descr =
        TYPES.entrySet().stream()
            .filter(entry -> entry.getValue() == type)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("NumPy has no type " + type))
            .getKey();
    StringBuilder dictionary = new StringBuilder("{'descr': '" + descr + "', ");
    dictionary.append("'fortran_order': False, 'shape': (");
    for (int length : shape) {
      dictionary.append(length).append(',');
    }
    dictionary.append("), }");
    int start = MAGIC.length + 4;
    dictionary.append(" ".repeat(63 - (start + dictionary.length()) % 64)).append('\n');
    ByteBuffer out =
        ByteBuffer.allocate(start + dictionary.length()).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) dictionary.length());
    out.put(dictionary.toString().getBytes(StandardCharsets.ISO_8859_1));
    return out.array();
  }
}
