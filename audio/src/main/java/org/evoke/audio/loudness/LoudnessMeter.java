/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.loudness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.UsageException;

/**
 * Measures the loudness of a programme in LUFS (ITU-R BS.1770-4, EBU R 128, EBU Tech 3341): blocks
 * are handed over in order, the results may be read at any time.
 *
 * <p>Only one energy per 100 ms is kept. The lowest value of all results is {@link #FLOOR_LUFS},
 * the absolute gate of the standard, below which it counts nothing; digital silence has this value
 * too. Not safe for use by several threads.
 */
public final class LoudnessMeter {
  /** What silence measures. */
  public static final double FLOOR_LUFS = -70;

  /** Below this the filters of the standard cannot be made. */
  public static final int LOWEST_RATE = 4000;

  private static final int STEPS_PER_SECOND = 10;
  private static final int SHORT_TERM_STEPS = 3 * STEPS_PER_SECOND;
  private static final int GATING_STEPS = 4;
  private static final double RELATIVE_GATE = -10;
  private static final double OFFSET = -0.691;

  private final int sampleRate;
  private final double[] weights;
  private final KWeighting[] filters;
  private double[] energies = new double[64];
  private long samples;

  /**
   * A meter that has heard nothing.
   *
   * @param sampleRate samples per second, at least {@link #LOWEST_RATE}
   * @param channels names of the channels in order, as in {@code MediaInfo.Audio}; unknown names
   *     count like front channels
   */
  public LoudnessMeter(int sampleRate, List<String> channels) {
    if (sampleRate < LOWEST_RATE) {
      throw new InputException(
          "loudness of sound at " + sampleRate + " Hz, needs at least " + LOWEST_RATE + " Hz");
    }
    if (channels.isEmpty()) {
      throw new InputException("loudness of sound without channels, needs at least 1");
    }
    this.sampleRate = sampleRate;
    weights = channels.stream().mapToDouble(name -> ChannelWeight.of(name, channels)).toArray();
    filters = new KWeighting[weights.length];
    Arrays.setAll(filters, c -> new KWeighting(sampleRate));
  }

  /**
   * Hears the next block of any length.
   *
   * @throws InputException when rate or number of channels differ from the meter's, or a sample is
   *     not finite
   */
  public void accept(Signal block) {
    check(block);
    int from = 0;
    while (from < block.length()) {
      int step = stepOf(samples);
      int to = (int) Math.min(block.length(), from + startOf(step + 1) - samples);
      add(step, energy(block, from, to));
      samples += to - from;
      from = to;
    }
  }

  private void check(Signal block) {
    if (block.sampleRate() != sampleRate || block.channels() != weights.length) {
      throw new InputException(
          "block of "
              + block.channels()
              + " channels at "
              + block.sampleRate()
              + " Hz for a loudness meter of "
              + weights.length
              + " channels at "
              + sampleRate
              + " Hz");
    }
  }

  private double energy(Signal block, int from, int to) {
    double sum = 0;
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] > 0) {
        double energy = filters[c].energy(block.samples()[c], from, to);
        if (!Double.isFinite(energy)) {
          throw notFinite(block.samples()[c], from, to, c);
        }
        sum += weights[c] * energy;
      }
    }
    return sum;
  }

  private InputException notFinite(float[] channel, int from, int to, int c) {
    int at = from;
    while (at < to - 1 && Float.isFinite(channel[at])) {
      at++;
    }
    return new InputException(
        String.format(
            Locale.ROOT,
            "sample of channel %d at %.3f s is %s, must be finite",
            c + 1,
            (double) (samples + at - from) / sampleRate,
            channel[at]));
  }

  private void add(int step, double energy) {
    if (step >= energies.length) {
      energies = Arrays.copyOf(energies, 2 * energies.length);
    }
    energies[step] += energy;
  }

  private int stepOf(long sample) {
    int step = (int) (sample * STEPS_PER_SECOND / sampleRate);
    return startOf(step + 1) <= sample ? step + 1 : step;
  }

  private long startOf(int step) {
    return ((long) step * sampleRate + STEPS_PER_SECOND / 2) / STEPS_PER_SECOND;
  }

  /** Number of steps of 100 ms, the last one perhaps shorter. */
  private int steps() {
    return samples == 0 ? 0 : stepOf(samples - 1) + 1;
  }

  /**
   * The short-term loudness (window 3 s, not gated): value i belongs to the 3 s that end at {@code
   * (i + 1) * hopSeconds} or at the end of the programme, as a meter shows it at this moment; in
   * the first 3 s the window holds what was heard so far.
   *
   * @param hopSeconds distance of the values, a positive multiple of 0.1 s
   * @return LUFS, one per begun hop
   */
  public double[] shortTerm(double hopSeconds) {
    double exact = hopSeconds * STEPS_PER_SECOND;
    if (!(exact >= 1 - 1e-6) || exact > 1e8 || Math.abs(exact - Math.rint(exact)) > 1e-6) {
      throw new UsageException(
          "loudness every " + hopSeconds + " s, must be a positive multiple of 0.1 s");
    }
    int hop = (int) Math.rint(exact);
    double[] curve = new double[(int) (((long) steps() + hop - 1) / hop)];
    for (int i = 0; i < curve.length; i++) {
      int end = (int) Math.min(steps(), (i + 1L) * hop);
      curve[i] = Math.max(FLOOR_LUFS, lufs(meanSquare(Math.max(0, end - SHORT_TERM_STEPS), end)));
    }
    return curve;
  }

  /**
   * The integrated loudness: mean over the blocks of 400 ms (one every 100 ms) above -70 LUFS and
   * above 10 LU below the mean of those. A programme shorter than 400 ms is one block.
   */
  public double integrated() {
    double[] blocks = gatingBlocks();
    double absolute = gatedMean(blocks, FLOOR_LUFS);
    double gate = Math.max(FLOOR_LUFS, lufs(absolute) + RELATIVE_GATE);
    return Math.max(FLOOR_LUFS, lufs(gatedMean(blocks, gate)));
  }

  private double[] gatingBlocks() {
    int whole = (int) (samples * STEPS_PER_SECOND / sampleRate);
    if (whole < GATING_STEPS) {
      return new double[] {meanSquare(0, steps())};
    }
    double[] blocks = new double[whole - GATING_STEPS + 1];
    Arrays.setAll(blocks, i -> meanSquare(i, i + GATING_STEPS));
    return blocks;
  }

  private static double gatedMean(double[] blocks, double gateLufs) {
    double sum = 0;
    int count = 0;
    for (double block : blocks) {
      if (lufs(block) > gateLufs) {
        sum += block;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private double meanSquare(int fromStep, int toStep) {
    double sum = 0;
    for (int step = fromStep; step < toStep; step++) {
      sum += energies[step];
    }
    long count = Math.min(samples, startOf(toStep)) - startOf(fromStep);
    return count <= 0 ? 0 : sum / count;
  }

  private static double lufs(double meanSquare) {
    return OFFSET + 10 * StrictMath.log10(meanSquare);
  }
}
