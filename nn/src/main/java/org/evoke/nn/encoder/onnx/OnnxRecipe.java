/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.nn.encoder.EncoderDescription;

/**
 * What an ONNX file does not say about itself. Format of the YAML file: {@code docs/encoders.md}.
 *
 * @param description what the encoder takes and gives
 * @param input name of the model's input; empty for the only one
 * @param output name of the model's output; empty for the only one
 */
public record OnnxRecipe(
    EncoderDescription description, Optional<String> input, Optional<String> output) {
  private static final long MOST_BYTES = 1 << 16;

  /**
   * Reads a recipe.
   *
   * @throws InputException when the file is missing, no YAML, or a value is missing, unknown or not
   *     possible; names it
   */
  public static OnnxRecipe read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new InputException(file + ": no such file; give the recipe of an encoder");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new InputException(
            file + ": " + Files.size(file) + " bytes, a recipe has at most " + MOST_BYTES);
      }
      return new RecipeReader(file.toString()).read(Files.readString(file));
    } catch (IOException e) {
      throw new InputException(file + " cannot be read as text: " + e.getMessage(), e);
    }
  }
}
