/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.data.npz.Npz;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.data.torch.TorchFile;

/** Reads weights of any known format: safetensors, npz, or PyTorch's. */
final class WeightFile {
  private static final long MOST_BYTES = Integer.MAX_VALUE - 8;

  private WeightFile() {}

  /** The tensors by name; the format is known by the extension. */
  static Map<String, Tensor> read(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!Files.isRegularFile(file)) {
      throw new InputException(file + ": no such file; give a file with weights");
    }
    if (name.endsWith(".safetensors")) {
      return Safetensors.read(bytes(file), file.toString());
    }
    if (name.endsWith(".npz")) {
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      Npz.read(file).forEach((key, array) -> tensors.put(key, array.tensor()));
      return tensors;
    }
    if (name.endsWith(".pt") || name.endsWith(".pth") || name.endsWith(".bin")) {
      return TorchFile.read(file);
    }
    throw new InputException(
        file + ": weights are read from .safetensors, .npz, .pt, .pth and .bin files");
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new InputException(
            file + ": " + Files.size(file) + " bytes, at most " + MOST_BYTES + " are read");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
