/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.number.NumberType;

/**
 * The format before 1.6: pickles of a magic number, a protocol version, facts about the system, the
 * object, and the names of the storages; then for each of these the count as int64 and the numbers.
 */
final class LegacyFormat {
  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
  private static final long PROTOCOL = 1001;

  private final ByteBuffer in;
  private final String place;
  private final Map<String, NumberType> types = new HashMap<>();

  private LegacyFormat(ByteBuffer in, String place) {
    this.in = in;
    this.place = place;
  }

  static Map<String, Tensor> read(ByteBuffer in, String place) {
    return new LegacyFormat(in, place).read();
  }

  private Map<String, Tensor> read() {
    requireHead();
    Object root = PickleReader.read(in, place, this::noted);
    Map<String, Integer> places = places(pickle());
    return Storages.tensors(
        TensorWalk.of(root, place), (key, type) -> bytes(places, key, type), place);
  }

  /** The storage or class of a persistent id; notes how large the numbers of storages are. */
  private Object noted(Object id) {
    Object meant = Constructors.persistent(id);
    if (meant instanceof StorageReference storage) {
      types.put(storage.key(), Storages.type(storage.type(), place));
    }
    return meant;
  }

  private Object pickle() {
    return PickleReader.read(in, place, Constructors::persistent);
  }

  private void requireHead() {
    // Any other file would be met with messages about pickles otherwise.
    if (in.remaining() < 2 || in.get(0) != (byte) 0x80 || !MAGIC.equals(pickle())) {
      throw new InputException(
          place + ": not a PyTorch file, neither of the zip format nor of the older one");
    }
    Object protocol = pickle();
    if (!Long.valueOf(PROTOCOL).equals(protocol)) {
      throw new InputException(place + ": file protocol is not " + PROTOCOL);
    }
    if (!(pickle() instanceof Map<?, ?> system)
        || !Boolean.TRUE.equals(system.get("little_endian"))) {
      throw new InputException(place + ": the file does not say that it is little-endian");
    }
  }

  /** Where the numbers of each storage begin. */
  private Map<String, Integer> places(Object keys) {
    if (!(keys instanceof List<?> list)) {
      throw new InputException(place + ": no list of storages behind the object");
    }
    Map<String, Integer> places = new HashMap<>();
    for (Object key : list) {
      NumberType type = key instanceof String name ? types.get(name) : null;
      if (type == null || places.containsKey(key)) {
        throw new InputException(
            place + ": the list of storages names one that no tensor has, or one twice");
      }
      places.put((String) key, skip(type, (String) key));
    }
    return places;
  }

  /** Passes a storage; gives where its count stands. */
  private int skip(NumberType type, String key) {
    int start = in.position();
    long count = in.remaining() < Long.BYTES ? -1 : in.getLong();
    if (count < 0 || count > in.remaining() / type.bytes()) {
      throw new InputException(
          place + ": storage " + key + " at byte " + start + " is cut off; fetch the file again");
    }
    in.position(in.position() + (int) count * type.bytes());
    return start;
  }

  private byte[] bytes(Map<String, Integer> places, String key, NumberType type) {
    Integer start = places.get(key);
    if (start == null) {
      throw new InputException(place + ": the numbers of storage " + key + " are missing");
    }
    byte[] bytes = new byte[(int) in.getLong(start) * type.bytes()];
    in.get(start + Long.BYTES, bytes);
    return bytes;
  }
}
