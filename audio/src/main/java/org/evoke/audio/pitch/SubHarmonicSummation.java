/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import java.util.Arrays;

/**
 * Finds pitch candidates by adding, for every frequency, the octave spectrum at its first 15
 * multiples with falling weights, after D. J. Hermes (1988). One instance per thread.
 */
public final class SubHarmonicSummation {
  private static final int HARMONICS = 15;
  private static final float COMPRESSION = 0.85f;

  private final int[] shifts = new int[HARMONICS];
  private final float[] sums;
  private final float step;
  private final float lowest;
  private final PitchCandidates.Ranking ranking;
  private final int[] peaks;
  private final Parabola parabola = new Parabola();

  /**
   * Prepares tables.
   *
   * @param axis the octave spectrum whose values will come
   * @param settings how many candidates are kept, and which
   */
  public SubHarmonicSummation(OctaveSpectrum axis, PitchSettings settings) {
    float perOctave = (float) axis.pointsPerOctave();
    for (int h = 1; h <= HARMONICS; h++) {
      shifts[h - 1] = (int) Math.floor(perOctave * StrictMath.log(h) / StrictMath.log(2));
    }
    this.sums = new float[axis.points()];
    this.step = (float) ((axis.highest() - axis.lowest()) / (axis.points() - 1));
    this.lowest = (float) axis.lowest();
    this.ranking = settings.ranking();
    this.peaks = new int[settings.candidates()];
  }

  /**
   * Finds the candidates of a frame.
   *
   * @param octaves octave spectrum
   * @param candidates receives them
   */
  public void find(float[] octaves, PitchCandidates candidates) {
    sumHarmonics(octaves);
    double total = 0;
    for (float sum : sums) {
      total += sum;
    }
    double mean = total / sums.length;
    rankPeaks();
    candidates.clear();
    for (int peak : peaks) {
      if (peak > 0) {
        parabola.fit(
            position(peak - 1),
            sums[peak - 1],
            position(peak),
            sums[peak],
            position(peak + 1),
            sums[peak + 1]);
        double height = parabola.y();
        double voicing = height > mean && height > 0 ? 1 - mean / height : 0;
        candidates.add((float) StrictMath.pow(2, parabola.x()), (float) voicing, (float) height);
      }
    }
    candidates.bringBestToFront();
  }

  /** Binary logarithm of the frequency of a point. */
  private float position(int point) {
    return point * step + lowest;
  }

  private void sumHarmonics(float[] octaves) {
    int points = sums.length;
    System.arraycopy(octaves, 0, sums, 0, points);
    float weight = 1;
    for (int h = 1; h < HARMONICS; h++) {
      weight *= COMPRESSION;
      addShifted(octaves, shifts[h], weight, points - shifts[h]);
    }
    for (int j = 0; j < points; j++) {
      sums[j] = Math.max(sums[j] / HARMONICS, 0);
    }
  }

  private void addShifted(float[] octaves, int shift, float weight, int length) {
    for (int j = 0; j < length; j++) {
      sums[j] += weight * octaves[j + shift];
    }
  }

  /** Fills the list of peaks, best first; 0 stands for an empty place. */
  private void rankPeaks() {
    Arrays.fill(peaks, 0);
    for (int j = 1; j < sums.length - 1; j++) {
      if (sums[j] > sums[j - 1] && sums[j] > sums[j + 1]) {
        if (ranking == PitchCandidates.Ranking.BEST) {
          insert(j, firstSmaller(j));
        } else if (peaks[0] == 0 || sums[j] > sums[peaks[0]]) {
          insert(j, 0);
        }
      }
    }
  }

  /** The first place whose peak is lower or missing, searched from the last place on. */
  private int firstSmaller(int peak) {
    int place = peaks.length;
    while (place > 0 && (peaks[place - 1] == 0 || sums[peaks[place - 1]] < sums[peak])) {
      place--;
    }
    return place;
  }

  private void insert(int peak, int place) {
    if (place < peaks.length) {
      System.arraycopy(peaks, place, peaks, place + 1, peaks.length - 1 - place);
      peaks[place] = peak;
    }
  }
}
