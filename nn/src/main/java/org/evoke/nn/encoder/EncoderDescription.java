/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import java.util.List;

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
}
