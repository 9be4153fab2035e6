/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.zip.ZipEntries;

/**
 * The zip format: one folder with {@code data.pkl}, the numbers of the storages in {@code data/},
 * and {@code byteorder} where it is not old.
 */
final class ZipFormat {
  private static final String PICKLE = "/data.pkl";
  private static final long MOST_PICKLE_BYTES = 64L << 20;
  private static final long MOST_STORAGE_BYTES = Integer.MAX_VALUE - 8;

  private ZipFormat() {}

  static Map<String, Tensor> read(Path file) {
    try (ZipEntries zip = ZipEntries.open(file)) {
      String folder = folder(zip, file);
      requireLittleEndian(zip, folder, file);
      ByteBuffer pickle = ByteBuffer.wrap(zip.bytes(folder + PICKLE, MOST_PICKLE_BYTES));
      Object root =
          PickleReader.read(pickle, file + ", " + folder + PICKLE, Constructors::persistent);
      return Storages.tensors(
          TensorWalk.of(root, file.toString()),
          (key, type) -> zip.bytes(folder + "/data/" + key, MOST_STORAGE_BYTES),
          file.toString());
    }
  }

  private static String folder(ZipEntries zip, Path file) {
    List<String> pickles = zip.names().stream().filter(name -> name.endsWith(PICKLE)).toList();
    if (pickles.size() != 1) {
      throw new InputException(
          file
              + ": a zip archive with "
              + pickles.size()
              + " files data.pkl; a PyTorch file has exactly one");
    }
    return pickles.get(0).substring(0, pickles.get(0).length() - PICKLE.length());
  }

  private static void requireLittleEndian(ZipEntries zip, String folder, Path file) {
    String entry = folder + "/byteorder";
    if (zip.names().contains(entry)) {
      String order = new String(zip.bytes(entry, 64), StandardCharsets.UTF_8);
      if (!order.equals("little")) {
        throw new InputException(file + ": byte order is " + order + ", only little is read");
      }
    }
  }
}
