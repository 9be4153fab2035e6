/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.npz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evoke.core.InputException;
import org.evoke.data.number.NumberType;
import org.evoke.data.zip.ZipEntries;

/**
 * Reads and writes npz: a zip archive of npy arrays by name. Read are little-endian floats, whole
 * numbers and truth values of versions 1 to 3 in either order of axes; arrays of Python objects are
 * refused, as nothing is executed.
 */
public final class Npz {
  private static final String SUFFIX = ".npy";
  private static final long MOST_ARRAY_BYTES = Integer.MAX_VALUE - 8;

  private Npz() {}

  /**
   * All arrays of a file in its order, by name without {@code .npy}.
   *
   * @throws InputException when the file is missing, no npz, damaged, or beyond the limits of
   *     {@link ZipEntries}
   */
  public static Map<String, NpyArray> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file + ": no such file; give an npz file");
    }
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    try (ZipEntries zip = ZipEntries.open(file)) {
      for (String entry : zip.names()) {
        if (!entry.endsWith(SUFFIX)) {
          throw new InputException(
              file + ": entry " + entry + " is no npy array, so this is no npz file");
        }
        String name = entry.substring(0, entry.length() - SUFFIX.length());
        arrays.put(name, array(zip.bytes(entry, MOST_ARRAY_BYTES), file + ", entry " + entry));
      }
    }
    return Collections.unmodifiableMap(arrays);
  }

  /** Whether a file begins as a single array does. */
  public static boolean isArray(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return NpyHeader.begins(in.readNBytes(NpyHeader.MAGIC_BYTES));
    }
  }

  /**
   * The array of an npy file.
   *
   * @throws InputException when it cannot be read, is damaged, or larger than 2 GiB
   */
  public static NpyArray readArray(Path file) {
    try {
      if (Files.size(file) > MOST_ARRAY_BYTES) {
        throw new InputException(
            file + ": " + Files.size(file) + " bytes, at most " + MOST_ARRAY_BYTES + " are read");
      }
      return array(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The array in the bytes of an npy file.
   *
   * @param place name of the file, for messages
   */
  static NpyArray array(byte[] file, String place) {
    NpyHeader header = NpyHeader.read(file, place);
    int count = org.evoke.data.number.Shape.count(header.shape());
    long needed = (long) count * header.type().bytes();
    if (file.length - header.end() != needed) {
      throw new InputException(
          place
              + ": "
              + (file.length - header.end())
              + " bytes of numbers, its shape needs "
              + needed);
    }
    byte[] numbers = java.util.Arrays.copyOfRange(file, header.end(), file.length);
    byte[] rowMajor = header.fortran() ? rowMajor(numbers, header.shape(), header.type()) : numbers;
    return new NpyArray(header.type(), header.shape(), rowMajor);
  }

  /** Reorders numbers whose first axis runs fastest. */
  private static byte[] rowMajor(byte[] numbers, int[] shape, NumberType type) {
    byte[] reordered = new byte[numbers.length];
    int width = type.bytes();
    int[] index = new int[shape.length];
    for (int to = 0; to < numbers.length; to += width) {
      int from = 0;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        from = from * shape[axis] + index[axis];
      }
      System.arraycopy(numbers, from * width, reordered, to, width);
      for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
        index[axis] = 0;
      }
    }
    return reordered;
  }

  /**
   * Writes arrays in the order of the map, unpacked: the same arrays give the same bytes.
   *
   * @param file replaced if it is there; a caller writes through {@code OutputFile}
   */
  public static void write(Path file, Map<String, NpyArray> arrays) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes(arrays));
    }
  }

  private static byte[] bytes(Map<String, NpyArray> arrays) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, NpyArray> entry : arrays.entrySet()) {
        NpyArray array = entry.getValue();
        put(zip, entry.getKey() + SUFFIX, NpyHeader.write(array.type(), array.shape()), array);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] head, NpyArray array)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(head);
    crc.update(array.bytes());
    entry.setMethod(ZipEntry.STORED);
    entry.setSize((long) head.length + array.bytes().length);
    entry.setCrc(crc.getValue());
    // DOS time, so that the bytes depend on neither the clock nor the time zone.
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(head);
    zip.write(array.bytes());
    zip.closeEntry();
  }
}
