/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.Arrays;
import java.util.Optional;
import org.evoke.audio.logmel.LogMel;
import org.evoke.core.SignalStream;
import org.evoke.core.Tensor;
import org.evoke.nn.tagger.SoundTagger;

/**
 * What an audio tagger says about a sound over time: its last but one layer, one row for each
 * {@value SoundTagger#STEP_ROWS} rows of its front end (0.32 s). It hears stretches of 10.24 s; the
 * last one reaches back so that it is as long, of which the steps that are new count. In memory are
 * one stretch and the answers, 17 MB for an hour.
 */
final class TaggerContext {
  /** Rows of a stretch, a whole number of steps. */
  private static final int STRETCH = 32 * SoundTagger.STEP_ROWS;

  private final SoundTagger tagger;
  private float[] mel = new float[0];
  private int rows;

  /** Rows of the stretch that have been answered. */
  private int answered;

  private float[] values = new float[0];
  private int steps;

  TaggerContext(SoundTagger tagger) {
    this.tagger = tagger;
  }

  /** Seconds of a step. */
  static double stepSeconds() {
    return (double) SoundTagger.STEP_ROWS * LogMel.HOP / LogMel.SAMPLE_RATE;
  }

  /**
   * Hears a sound to its end.
   *
   * @param sound mono, at {@link LogMel#SAMPLE_RATE}
   * @return (steps, {@link SoundTagger#WIDTH}); a sound that is too short for a row has one step of
   *     zeros
   */
  Tensor of(SignalStream sound) {
    MelRows source = new MelRows(sound);
    for (Optional<MelRows.Block> block = source.next(); block.isPresent(); block = source.next()) {
      add(block.get());
      while (rows - answered > STRETCH) {
        hear(answered, answered + STRETCH);
        forget();
      }
    }
    if (rows > answered) {
      int over = Math.max(0, rows - STRETCH);
      int skipped = (over + SoundTagger.STEP_ROWS - 1) / SoundTagger.STEP_ROWS;
      hear(Math.min(answered, skipped * SoundTagger.STEP_ROWS), rows);
    }
    steps = Math.max(1, steps);
    return new Tensor(
        new int[] {steps, SoundTagger.WIDTH}, Arrays.copyOf(values, steps * SoundTagger.WIDTH));
  }

  private void add(MelRows.Block block) {
    mel = Arrays.copyOf(mel, (rows + block.rows()) * LogMel.BANDS);
    System.arraycopy(block.mel(), 0, mel, rows * LogMel.BANDS, block.mel().length);
    rows += block.rows();
  }

  /** Asks about rows, of which those up to {@link #answered} have been answered. */
  private void hear(int from, int to) {
    float[] part = Arrays.copyOfRange(mel, from * LogMel.BANDS, to * LogMel.BANDS);
    Tensor heard = tagger.overTime(new Tensor(new int[] {to - from, LogMel.BANDS}, part));
    int known = (answered - from) / SoundTagger.STEP_ROWS;
    int fresh = heard.shape()[0] - known;
    values = Arrays.copyOf(values, (steps + fresh) * SoundTagger.WIDTH);
    System.arraycopy(
        heard.values(),
        known * SoundTagger.WIDTH,
        values,
        steps * SoundTagger.WIDTH,
        fresh * SoundTagger.WIDTH);
    steps += fresh;
    answered = to;
  }

  /** Forgets rows that the last stretch cannot reach back to. */
  private void forget() {
    int dropped = Math.max(0, answered - STRETCH);
    mel = Arrays.copyOfRange(mel, dropped * LogMel.BANDS, rows * LogMel.BANDS);
    rows -= dropped;
    answered -= dropped;
  }
}
