/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.attendaffectnet;

/**
 * The forms of the Feature AttendAffectNet. The first three are those of the published weights,
 * which normalise before each sub-layer and once more at the end; the last follows the paper's
 * text.
 */
public enum Variant {
  /** Published for video and audio: feed-forward ReLU(W x + b), linear head. */
  VIDEO_AUDIO("linear", 1),
  /** Published for video: feed-forward W (x + tanh x) + b, tanh before the head. */
  ONLY_VIDEO("reduced_", 1),
  /** Published for audio: as for video, other names of parameters. */
  ONLY_AUDIO("reduced_", 4),
  /**
   * Paper: residual, then standard layer normalisation; feed-forward ReLU(W x + b), linear head.
   */
  PAPER("linear", 1);

  private final String reduction;
  private final int firstNumber;

  Variant(String reduction, int firstNumber) {
    this.reduction = reduction;
    this.firstNumber = firstNumber;
  }

  /** Name of the map that reduces an input, counted from 0. */
  String reduction(int input) {
    return reduction + (firstNumber + input);
  }

  /** Whether normalisation comes before a sub-layer. */
  boolean normalisesFirst() {
    return this != PAPER;
  }

  /** Whether the feed-forward part is W (x + tanh x) + b and the head sees tanh. */
  boolean usesTanh() {
    return this == ONLY_VIDEO || this == ONLY_AUDIO;
  }

  /** Whether its file holds an embedding that nothing uses. */
  boolean holdsUnusedEmbedding() {
    return this == VIDEO_AUDIO;
  }
}
