/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import java.util.Arrays;

/**
 * The few most likely pitches of a frame, the likeliest first. Empty places hold zeros. The arrays
 * belong to the instance.
 */
public final class PitchCandidates {
  /** How candidates are chosen among the local maxima, which are met in ascending frequency. */
  public enum Ranking {
    /** The highest scores. */
    BEST,
    /** The last maxima that were higher than all before them. */
    RECORDS
  }

  /** Lowest and highest pitch in hertz. */
  private static final float LOWEST = 52;

  private static final float HIGHEST = 620;

  private int count;
  private final float[] hertz;
  private final float[] voicing;
  private final float[] scores;

  /** Makes an empty list with a number of places. */
  public PitchCandidates(int places) {
    this.hertz = new float[places];
    this.voicing = new float[places];
    this.scores = new float[places];
  }

  /** Number of places. */
  public int places() {
    return hertz.length;
  }

  /** Number of candidates. */
  public int count() {
    return count;
  }

  /** Frequency of the candidate in a place. */
  public float hertz(int place) {
    return hertz[place];
  }

  /** Voicing of the candidate in a place, 0 to 1. */
  public float voicing(int place) {
    return voicing[place];
  }

  /** Score of the candidate in a place. */
  public float score(int place) {
    return scores[place];
  }

  /** Empties all places. */
  void clear() {
    count = 0;
    Arrays.fill(hertz, 0);
    Arrays.fill(voicing, 0);
    Arrays.fill(scores, 0);
  }

  /** Appends a candidate unless its frequency is out of range. */
  void add(float frequency, float voiced, float score) {
    if (frequency >= LOWEST && frequency <= HIGHEST) {
      hertz[count] = frequency;
      voicing[count] = voiced;
      scores[count] = score;
      count++;
    }
  }

  /** Exchanges the candidate with the highest score and the first. */
  void bringBestToFront() {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    swap(hertz, best);
    swap(voicing, best);
    swap(scores, best);
  }

  private static void swap(float[] values, int place) {
    float first = values[0];
    values[0] = values[place];
    values[place] = first;
  }
}
