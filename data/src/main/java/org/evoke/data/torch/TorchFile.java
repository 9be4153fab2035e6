/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.zip.ZipEntries;

/**
 * Reads the weights in PyTorch's {@code .pt} and {@code .pth} files, in the zip format (since 1.6)
 * and the older one of pickles in a row; state dictionaries and whole pickled modules. Nothing in
 * the file is executed or resolved.
 */
public final class TorchFile {
  private static final long MOST_FILE_BYTES = Integer.MAX_VALUE - 8;

  private TorchFile() {}

  /**
   * The tensors by the names that {@code state_dict} gives them, in the order of the file, as
   * float32.
   *
   * @throws InputException when the file is missing, of another format, damaged, beyond the limits,
   *     or holds no weights
   */
  public static Map<String, Tensor> read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new InputException(file + ": no such file; give a file that torch.save wrote");
      }
      return ZipEntries.isZip(file) ? ZipFormat.read(file) : legacy(file);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, Tensor> legacy(Path file) throws IOException {
    if (Files.size(file) > MOST_FILE_BYTES) {
      throw new InputException(
          file + ": " + Files.size(file) + " bytes, at most " + MOST_FILE_BYTES + " are read");
    }
    return LegacyFormat.read(ByteBuffer.wrap(Files.readAllBytes(file)), file.toString());
  }
}
