/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.demo;

import org.evoke.core.RandomStream;
import org.evoke.pipeline.demo.Mixdown.Voice;

/**
 * Something like a voice: pulses of falling pitch through three resonances that move from vowel to
 * vowel, with breathy consonants between them (formant synthesis after D. H. Klatt, Software for a
 * cascade/parallel formant synthesizer, Journal of the Acoustical Society of America 67(3), 1980).
 * It says nothing.
 */
final class Talker implements Voice {
  private static final double SYLLABLE_SECONDS = 0.23;
  private static final double CONSONANT_PART = 0.22;
  private static final double PHRASE_SYLLABLES = 7;
  private static final double[] BANDWIDTHS = {80, 110, 160};

  /** Frequencies of the resonances of five vowels in hertz (a, e, i, o, u). */
  private static final double[][] VOWELS = {
    {730, 1090, 2440}, {530, 1840, 2480}, {270, 2290, 3010}, {570, 840, 2410}, {300, 870, 2240}
  };

  private final RandomStream random;
  private final double[] formants = VOWELS[0].clone();
  private final double[][] memory = new double[3][2];
  private int vowel;
  private int syllable = -1;
  private double phase;
  private double time;

  Talker(RandomStream random) {
    this.random = random;
  }

  @Override
  public double next() {
    double at = time / SYLLABLE_SECONDS;
    if ((int) at != syllable) {
      syllable = (int) at;
      vowel = random.nextInt(VOWELS.length);
    }
    double part = at - syllable;
    double sound = resonate(source(part));
    time += 1.0 / Mixdown.RATE;
    boolean pause = syllable % (PHRASE_SYLLABLES + 1) == PHRASE_SYLLABLES;
    return pause ? 0 : sound * Math.min(1, 6 * (1 - part));
  }

  /** Pulses in vowels, noise in consonants. */
  private double source(double part) {
    double noise = 2 * random.nextDouble() - 1;
    if (part < CONSONANT_PART) {
      return 0.12 * noise;
    }
    double phrase = (syllable % (PHRASE_SYLLABLES + 1)) / PHRASE_SYLLABLES;
    double hertz = 150 - 45 * phrase + 18 * (part - 0.5) * (part - 0.5);
    phase += hertz / Mixdown.RATE;
    phase -= Math.floor(phase);
    double opening = phase < 0.6 ? phase / 0.6 : 0;
    // The slope of a glottal pulse: it opens slowly and closes at once.
    return (phase < 0.6 ? 2 * opening - 3 * opening * opening : 0) + 0.01 * noise;
  }

  private double resonate(double input) {
    double sum = 0;
    for (int i = 0; i < formants.length; i++) {
      formants[i] += 0.0006 * (VOWELS[vowel][i] - formants[i]);
      double radius = 1 - Math.PI * BANDWIDTHS[i] / Mixdown.RATE;
      double angle = 2 * Math.PI * formants[i] / Mixdown.RATE;
      // The cosine of a small angle; exact to 1e-6 for these frequencies.
      double square = angle * angle;
      double cosine = 1 - square / 2 + square * square / 24 - square * square * square / 720;
      double[] past = memory[i];
      double out = (1 - radius) * input + 2 * radius * cosine * past[0] - radius * radius * past[1];
      past[1] = past[0];
      past[0] = out;
      sum += out / (i + 1);
    }
    return sum;
  }
}
