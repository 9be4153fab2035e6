/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.safetensors;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;

/**
 * Reads tensors of any number type as float32, and writes float32, as safetensors: 8 bytes
 * little-endian length of the header; the header, a JSON object of {@code name: {dtype, shape,
 * data_offsets}}; the numbers, little-endian, without gaps. Tensors are written in order of their
 * names, so that the same tensors give the same bytes.
 */
public final class Safetensors {
  /** Largest header that is read. */
  public static final int MOST_HEADER_BYTES = 10_000_000;

  private static final int LENGTH_BYTES = 8;
  private static final String METADATA = "__metadata__";

  private Safetensors() {}

  /** The bytes of a file with these tensors. */
  public static byte[] write(Map<String, Tensor> tensors) {
    Map<String, Object> header = new LinkedHashMap<>();
    long offset = 0;
    TreeMap<String, Tensor> ordered = new TreeMap<>(tensors);
    for (Map.Entry<String, Tensor> entry : ordered.entrySet()) {
      long end = offset + 4L * entry.getValue().values().length;
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("dtype", "F32");
      described.put("shape", entry.getValue().shape());
      described.put("data_offsets", new long[] {offset, end});
      header.put(entry.getKey(), described);
      offset = end;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] json = padded(JsonText.writeCompact(header));
    byte[] length = new byte[LENGTH_BYTES];
    little(length).putLong(json.length);
    out.writeBytes(length);
    out.writeBytes(json);
    for (Tensor tensor : ordered.values()) {
      byte[] data = new byte[Float.BYTES * tensor.values().length];
      little(data).asFloatBuffer().put(tensor.values());
      out.writeBytes(data);
    }
    return out.toByteArray();
  }

  /** Spaces behind the header let the numbers begin at a multiple of 8 bytes. */
  private static byte[] padded(String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    String spaces = " ".repeat((8 - length % 8) % 8);
    return (json + spaces).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The tensors in these bytes, in order of their place.
   *
   * @param bytes the whole file
   * @param place name of the file, for messages
   * @throws InputException when they are not a whole safetensors file, or hold a whole number that
   *     float32 cannot hold
   */
  public static Map<String, Tensor> read(byte[] bytes, String place) {
    int headerLength = headerLength(bytes, place);
    int start = LENGTH_BYTES + headerLength;
    String json = new String(bytes, LENGTH_BYTES, headerLength, StandardCharsets.UTF_8);
    JsonObject header = new JsonObject(place, JsonText.readObject(json, place + " (header)"));
    List<Entry> entries = new ArrayList<>();
    for (String name : header.values().keySet()) {
      if (!name.equals(METADATA)) {
        entries.add(Entry.of(name, header.object(name)));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    requireNoGaps(entries, bytes.length - start, place);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Entry entry : entries) {
      tensors.put(entry.name(), entry.tensor(bytes, start, place));
    }
    return tensors;
  }

  private static int headerLength(byte[] bytes, String place) {
    if (bytes.length < LENGTH_BYTES) {
      throw new InputException(
          place + ": " + bytes.length + " bytes, too short for a safetensors file");
    }
    long length = little(bytes).getLong();
    long most = Math.min(MOST_HEADER_BYTES, bytes.length - LENGTH_BYTES);
    if (length < 2 || length > most) {
      throw new InputException(
          place
              + ": header of "
              + Long.toUnsignedString(length)
              + " bytes, must have 2 to "
              + most
              + " here; the file is cut off or not safetensors");
    }
    return (int) length;
  }

  private static void requireNoGaps(List<Entry> entries, long available, String place) {
    long expected = 0;
    for (Entry entry : entries) {
      if (entry.begin() != expected) {
        throw new InputException(
            place
                + ": tensor "
                + entry.name()
                + " begins at byte "
                + entry.begin()
                + " of the data, must begin at "
                + expected);
      }
      expected = entry.end();
    }
    if (expected != available) {
      throw new InputException(
          place + ": header speaks of " + expected + " bytes of data, the file has " + available);
    }
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
