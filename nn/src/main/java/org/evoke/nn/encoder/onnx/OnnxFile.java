/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.evoke.core.InputException;

/**
 * Reads an ONNX file and makes sure that it holds all its numbers itself: a tensor may otherwise
 * name any file of this machine as the place of its data. The numbers of the fields are those of
 * ONNX's {@code onnx.proto}.
 */
final class OnnxFile {
  /** Largest file that is read. */
  static final long MOST_BYTES = 1L << 30;

  private static final int MOST_DEPTH = 64;
  private static final int TENSOR_NAME = 8;
  private static final int EXTERNAL_DATA = 13;
  private static final int DATA_LOCATION = 14;
  private static final int MODEL_GRAPH = 7;

  /** Messages in which tensors may lie. */
  private enum Kind {
    MODEL,
    TRAINING,
    FUNCTION,
    GRAPH,
    NODE,
    ATTRIBUTE,
    SPARSE,
    TENSOR
  }

  /** Which fields of a message hold which messages. */
  private static final Map<Kind, Map<Integer, Kind>> FIELDS =
      Map.of(
          Kind.MODEL, Map.of(7, Kind.GRAPH, 20, Kind.TRAINING, 25, Kind.FUNCTION),
          Kind.TRAINING, Map.of(1, Kind.GRAPH, 2, Kind.GRAPH),
          Kind.FUNCTION, Map.of(7, Kind.NODE, 11, Kind.ATTRIBUTE),
          Kind.GRAPH, Map.of(1, Kind.NODE, 5, Kind.TENSOR, 15, Kind.SPARSE),
          Kind.NODE, Map.of(5, Kind.ATTRIBUTE),
          Kind.ATTRIBUTE,
              Map.of(
                  5, Kind.TENSOR,
                  6, Kind.GRAPH,
                  10, Kind.TENSOR,
                  11, Kind.GRAPH,
                  22, Kind.SPARSE,
                  23, Kind.SPARSE),
          Kind.SPARSE, Map.of(1, Kind.TENSOR, 2, Kind.TENSOR),
          Kind.TENSOR, Map.of());

  private OnnxFile() {}

  /**
   * The bytes of a file, mapped: a model may be larger than the heap, and large arrays break one
   * up.
   *
   * @throws InputException when it is missing, too large, damaged, or holds a tensor whose data lie
   *     elsewhere
   */
  static ByteBuffer read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new InputException(file + ": no such file; give an ONNX file");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new InputException(
            file + ": " + Files.size(file) + " bytes, at most " + MOST_BYTES + " are read");
      }
      ByteBuffer bytes = mapped(file);
      check(bytes, file.toString());
      return bytes;
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static MappedByteBuffer mapped(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static void check(ByteBuffer bytes, String place) {
    boolean graph = false;
    ProtoReader model = new ProtoReader(bytes.duplicate(), place);
    while (model.next()) {
      graph |= model.field() == MODEL_GRAPH && model.hasBytes();
    }
    if (!graph) {
      throw new InputException(place + " holds no graph, so it is no ONNX file");
    }
    check(Kind.MODEL, bytes.duplicate(), place, 0);
  }

  private static void check(Kind kind, ByteBuffer message, String place, int depth) {
    if (depth > MOST_DEPTH) {
      throw new InputException(place + ": graphs lie deeper than " + MOST_DEPTH);
    }
    ProtoReader reader = new ProtoReader(message, place);
    String name = "";
    boolean external = false;
    while (reader.next()) {
      Kind inner = FIELDS.get(kind).get(reader.field());
      if (inner != null && reader.hasBytes()) {
        check(inner, reader.bytes(), place, depth + 1);
      } else if (kind == Kind.TENSOR) {
        external |= reader.field() == EXTERNAL_DATA;
        external |= reader.field() == DATA_LOCATION && reader.number() != 0;
        name = reader.field() == TENSOR_NAME && reader.hasBytes() ? reader.text() : name;
      }
    }
    if (external) {
      throw new InputException(
          place
              + ": the data of tensor '"
              + name
              + "' lie in another file, which is not read; save the model with its data inside");
    }
  }
}
