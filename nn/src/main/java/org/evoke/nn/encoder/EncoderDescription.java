/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import java.nio.file.Path;
import java.util.List;
import org.evoke.core.UsageException;

/**
 * What an encoder takes and gives.
 *
 * @param id such as {@code resnet50}
 * @param title what it is
 * @param version changes whenever the same input would give other features
 * @param input what a row is made of
 * @param shape lengths of the axes of a row; {@link #ANY} where any length will do
 * @param preparation how a row is made
 * @param width number of features
 * @param weights ids of its weights in the catalogue of weights, in the order in which they are
 *     given when it is opened; empty for a file of the user
 */
public record EncoderDescription(
    String id,
    String title,
    String version,
    InputKind input,
    List<Integer> shape,
    Preparation preparation,
    int width,
    List<String> weights) {
  /** A length that is free. */
  public static final int ANY = -1;

  public EncoderDescription {
    shape = List.copyOf(shape);
    weights = List.copyOf(weights);
  }

  /**
   * Requires a file for each of the weights.
   *
   * @throws UsageException when there are more or fewer
   */
  public void requireFiles(List<Path> files) {
    if (files.size() != weights.size()) {
      throw new UsageException(
          id + " got " + files.size() + " weight files, needs one for each of " + weights);
    }
  }
}
