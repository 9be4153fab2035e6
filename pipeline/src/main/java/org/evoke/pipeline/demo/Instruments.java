/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.demo;

import org.evoke.core.RandomStream;
import org.evoke.pipeline.demo.Mixdown.Voice;

/** The sounds of the demonstration film. */
final class Instruments {
  private static final double STEP = 1.0 / Mixdown.RATE;

  private Instruments() {}

  /** Frequency of a note by its MIDI number, 69 for 440 Hz. */
  static double hertz(double note) {
    return 440 * StrictMath.pow(2, (note - 69) / 12);
  }

  /** Decays to 1/e in so many seconds, after a rise. */
  private static final class Pluck {
    private final double factor;
    private final double riseSeconds;
    private double level = 1;
    private double time;

    Pluck(double riseSeconds, double decaySeconds) {
      this.riseSeconds = riseSeconds;
      this.factor = StrictMath.exp(-STEP / decaySeconds);
    }

    double next() {
      double rise = Math.min(1, time / riseSeconds);
      time += STEP;
      level *= factor;
      return rise * level;
    }
  }

  /** Rises, stays, falls, with rounded corners. */
  private static double swell(double time, double seconds, double rise, double fall) {
    double part = Math.max(0, Math.min(1, Math.min(time / rise, (seconds - time) / fall)));
    return part * part * (3 - 2 * part);
  }

  /**
   * A plucked string: noise that runs round a delay line and loses its high part on the way (K.
   * Karplus and A. Strong, Digital synthesis of plucked-string and drum timbres, Computer Music
   * Journal 7(2), 1983).
   */
  static Voice harp(double note, RandomStream random) {
    double period = Mixdown.RATE / hertz(note) - 0.5;
    double[] line = new double[(int) period];
    double fraction = period - line.length;
    double soft = 0;
    for (int i = 0; i < line.length; i++) {
      // A soft finger: the noise is smoothed before it starts.
      soft += 0.35 * (2 * random.nextDouble() - 1 - soft);
      line[i] = 1.6 * soft;
    }
    int[] at = {0};
    double[] before = {0};
    double[] delayed = {0};
    double loss = StrictMath.exp(-period / Mixdown.RATE / 2.2);
    return () -> {
      double now = line[at[0]];
      double late = (1 - fraction) * now + fraction * before[0];
      line[at[0]] = loss * 0.5 * (late + delayed[0]);
      before[0] = now;
      delayed[0] = late;
      at[0] = (at[0] + 1) % line.length;
      return now;
    };
  }

  /** A held soft tone with a slow swell, a little vibrato, overtones and breath. */
  static Voice flute(double note, double seconds, double rise, RandomStream random) {
    Oscillator tone = Oscillator.sine();
    Oscillator second = Oscillator.sine();
    Oscillator third = Oscillator.sine();
    Oscillator vibrato = Oscillator.sine();
    double hertz = hertz(note);
    double[] time = {0};
    double[] breath = {0};
    return () -> {
      time[0] += STEP;
      double now = hertz * (1 + 0.004 * vibrato.next(4.8));
      breath[0] += 0.2 * (2 * random.nextDouble() - 1 - breath[0]);
      double sound =
          tone.next(now)
              + 0.3 * second.next(2 * now)
              + 0.14 * third.next(3 * now)
              + 0.1 * breath[0];
      return swell(time[0], seconds, rise, rise) * sound;
    };
  }

  /** A short growling bass note. */
  static Voice bass(double note) {
    Oscillator saw = Oscillator.saw(0);
    Oscillator low = Oscillator.sine();
    Pluck pluck = new Pluck(0.004, 0.13);
    double hertz = hertz(note);
    return () -> pluck.next() * (0.6 * saw.next(hertz) + 0.5 * low.next(hertz));
  }

  /** Rough strings: three saws a little apart, trembling. */
  static Voice strings(double note, double seconds) {
    Oscillator[] saws = {Oscillator.saw(0), Oscillator.saw(0.33), Oscillator.saw(0.71)};
    Oscillator tremble = Oscillator.sine();
    double hertz = hertz(note);
    double[] time = {0};
    return () -> {
      time[0] += STEP;
      double sound =
          saws[0].next(hertz) + saws[1].next(1.006 * hertz) + saws[2].next(0.993 * hertz);
      double level = 0.7 + 0.3 * tremble.next(11);
      return swell(time[0], seconds, 0.04, 0.2) * level * sound / 3;
    };
  }

  /** A drum whose pitch falls. */
  static Voice kick() {
    Oscillator low = Oscillator.sine();
    Pluck body = new Pluck(0.001, 0.11);
    Pluck fall = new Pluck(0.0001, 0.03);
    return () -> body.next() * low.next(48 + 160 * fall.next());
  }

  /** Noise with a ring. */
  static Voice snare(RandomStream random) {
    Oscillator ring = Oscillator.sine();
    Pluck rattle = new Pluck(0.001, 0.07);
    Pluck tone = new Pluck(0.001, 0.04);
    return () ->
        0.8 * rattle.next() * (2 * random.nextDouble() - 1) + 0.4 * tone.next() * ring.next(190);
  }

  /** Thin noise: the difference of neighbouring samples takes the low part away. */
  static Voice hat(RandomStream random) {
    Pluck pluck = new Pluck(0.0005, 0.025);
    double[] before = {0};
    return () -> {
      double noise = 2 * random.nextDouble() - 1;
      double thin = noise - before[0];
      before[0] = noise;
      return 0.5 * pluck.next() * thin;
    };
  }

  /** A crash that grows darker as it dies away. */
  static Voice burst(RandomStream random) {
    Pluck pluck = new Pluck(0.01, 0.6);
    Pluck opening = new Pluck(0.001, 0.5);
    double[] smooth = {0};
    return () -> {
      double noise = 2 * random.nextDouble() - 1;
      smooth[0] += (0.04 + 0.9 * opening.next()) * (noise - smooth[0]);
      return pluck.next() * smooth[0];
    };
  }
}
