/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.Arrays;
import java.util.Optional;
import org.evoke.audio.logmel.LogMel;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/**
 * Log-mel rows of a sound that arrives in blocks: the same numbers as of the whole sound at once,
 * with no more of it in memory than a block needs.
 */
final class MelRows {
  /** Rows in a block, 10 s. */
  private static final int BLOCK = 1000;

  /** Rows beside a block whose samples reach into it. */
  private static final int MARGIN = 3;

  private final SignalStream sound;
  private final LogMel mel = new LogMel();
  private float[] kept = new float[0];
  private int length;
  private long firstRow;
  private long doneRows;
  private long samples;
  private boolean ended;

  /** Rows of a mono sound at {@link LogMel#SAMPLE_RATE}. */
  MelRows(SignalStream sound) {
    this.sound = sound;
  }

  /**
   * Some rows.
   *
   * @param mel rows x {@link LogMel#BANDS}
   * @param power mean square of the samples from each row to the next
   */
  record Block(float[] mel, double[] power) {
    int rows() {
      return power.length;
    }
  }

  /** Samples heard so far. */
  long samples() {
    return samples;
  }

  /** The next rows, or empty at the end; a sound that is too short for a row has none. */
  Optional<Block> next() {
    int wanted = (int) (doneRows - firstRow + BLOCK + MARGIN) * LogMel.HOP + 1;
    while (!ended && length < wanted) {
      Optional<Signal> block = sound.next();
      block.ifPresent(signal -> keep(signal.samples()[0]));
      ended = block.isEmpty();
    }
    int skipped = (int) (doneRows - firstRow);
    int rows = ended ? rowsLeft(skipped) : BLOCK;
    if (rows <= 0) {
      return Optional.empty();
    }
    float[] all = mel.of(Arrays.copyOf(kept, length)).values();
    int from = skipped * LogMel.BANDS;
    float[] values = Arrays.copyOfRange(all, from, from + rows * LogMel.BANDS);
    Block block = new Block(values, power(skipped, rows));
    doneRows += rows;
    forget();
    return Optional.of(block);
  }

  private int rowsLeft(int skipped) {
    return length < LogMel.FEWEST_SAMPLES ? 0 : LogMel.frames(length) - skipped;
  }

  private void keep(float[] block) {
    if (kept.length < length + block.length) {
      kept = Arrays.copyOf(kept, Math.max(length + block.length, 2 * kept.length));
    }
    System.arraycopy(block, 0, kept, length, block.length);
    length += block.length;
    samples += block.length;
  }

  private double[] power(int skipped, int rows) {
    double[] power = new double[rows];
    for (int row = 0; row < rows; row++) {
      int from = (skipped + row) * LogMel.HOP;
      int to = Math.min(length, from + LogMel.HOP);
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += (double) kept[i] * kept[i];
      }
      power[row] = sum / Math.max(1, to - from);
    }
    return power;
  }

  private void forget() {
    long first = Math.max(firstRow, doneRows - MARGIN);
    int dropped = (int) Math.min(length, (first - firstRow) * LogMel.HOP);
    System.arraycopy(kept, dropped, kept, 0, length - dropped);
    length -= dropped;
    firstRow = first;
  }
}
