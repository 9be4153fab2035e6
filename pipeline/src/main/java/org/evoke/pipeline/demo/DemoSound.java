/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.demo;

import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Signal;

/** Plays the sound of the demonstration film. */
final class DemoSound {
  /** Notes are MIDI numbers; one row per bar. */
  private static final int[][] MAJOR_CHORDS = {
    {48, 55, 60, 64, 67, 72},
    {53, 60, 65, 69, 72, 77},
    {48, 55, 60, 64, 67, 72},
    {43, 55, 59, 62, 67, 74}
  };

  private static final int[] ARPEGGIO = {0, 2, 3, 4, 5, 4, 3, 2};
  private static final int[] MELODY = {76, 79, 81, 77, 76, 72, 74, 71};
  private static final int[] RIFF = {33, 33, 45, 33, 36, 33, 39, 38};
  private static final int[] CLUSTER = {57, 58, 63};

  private final Mixdown mix = new Mixdown(Act.END);
  private final Seed seed;

  private DemoSound(Seed seed) {
    this.seed = seed;
  }

  /** The whole sound: stereo, {@link Mixdown#RATE} samples per second. */
  static Signal play(Seed seed) {
    DemoSound sound = new DemoSound(seed);
    sound.calm(Act.CALM, 4);
    sound.mix.addRoom(Act.CALM.start(), Act.BURST.start(), 0.25);
    sound.burst();
    sound.tense();
    sound.speak();
    sound.calm(Act.REST, 2);
    sound.mix.addRoom(Act.REST.start(), Act.END, 0.25);
    return sound.mix.signal();
  }

  /** Broken chords of plucked strings, four seconds and a half per bar, under a quiet melody. */
  private void calm(Act act, int bars) {
    double barSeconds = (act.end() - act.start()) / bars;
    double beat = barSeconds / ARPEGGIO.length;
    RandomStream random = seed.derive("strings").derive(bars).stream();
    for (int bar = 0; bar < bars; bar++) {
      // The film ends on the chord that it began with.
      int[] chord = MAJOR_CHORDS[act == Act.REST && bar == bars - 1 ? 0 : bar];
      double start = act.start() + bar * barSeconds;
      for (int i = 0; i < ARPEGGIO.length; i++) {
        double pan = 0.5 * (i / 7.0 - 0.5);
        double rest = Math.min(2.6, act.end() - start - i * beat);
        mix.add(start + i * beat, rest, 0.34, pan, Instruments.harp(chord[ARPEGGIO[i]], random));
      }
      for (int voice = 1; voice < 4; voice++) {
        double pan = 0.6 * (voice - 2);
        mix.add(
            start, barSeconds, 0.03, pan, Instruments.flute(chord[voice], barSeconds, 0.9, random));
      }
      for (int half = 0; half < 2; half++) {
        double length = barSeconds / 2;
        int note = MELODY[(2 * bar + half) % MELODY.length];
        mix.add(
            start + half * length,
            length,
            0.05,
            0.1,
            Instruments.flute(note, length, 0.25, random));
      }
    }
  }

  private void burst() {
    double seconds = Act.BURST.end() - Act.BURST.start();
    RandomStream left = seed.derive("burst left").stream();
    RandomStream right = seed.derive("burst right").stream();
    mix.add(Act.BURST.start(), seconds, 0.75, -0.8, Instruments.burst(left));
    mix.add(Act.BURST.start(), seconds, 0.75, 0.8, Instruments.burst(right));
  }

  /** 156 beats a minute: a driving low figure with a tritone, drums, stabs of close strings. */
  private void tense() {
    RandomStream random = seed.derive("drums").stream();
    double eighth = 60 / 156.0 / 2;
    int count = (int) ((Act.TENSE.end() - Act.TENSE.start()) / eighth);
    for (int i = 0; i < count; i++) {
      double start = Act.TENSE.start() + i * eighth;
      mix.add(start, 0.3, 0.34, 0, Instruments.bass(RIFF[i % RIFF.length] + (i / 32) % 2));
      mix.add(start, 0.12, i % 2 == 0 ? 0.16 : 0.26, 0.3, Instruments.hat(random));
      mix.add(start + eighth / 2, 0.1, 0.1, 0.3, Instruments.hat(random));
      if (i % 4 == 0 || i % 16 == 11) {
        mix.add(start, 0.4, 0.75, 0, Instruments.kick());
      }
      if (i % 4 == 2) {
        mix.add(start, 0.35, 0.5, -0.1, Instruments.snare(random));
      }
      if (i % 16 == 6 || i % 16 == 14) {
        stab(start, i % 32 < 16 ? 0 : 1);
      }
    }
    double whole = Act.TENSE.end() - Act.TENSE.start();
    mix.add(Act.TENSE.start(), whole, 0.07, 0.5, Instruments.strings(81, whole));
    mix.add(Act.TENSE.start(), whole, 0.07, -0.5, Instruments.strings(82, whole));
  }

  private void stab(double start, int up) {
    for (int voice = 0; voice < CLUSTER.length; voice++) {
      double pan = 0.7 * (voice - 1);
      mix.add(start, 0.38, 0.2, pan, Instruments.strings(CLUSTER[voice] + 12 + up, 0.38));
    }
  }

  private void speak() {
    double seconds = Act.SPEECH.end() - Act.SPEECH.start();
    Talker talker = new Talker(seed.derive("talker").stream());
    mix.add(Act.SPEECH.start() + 0.2, seconds - 0.4, 0.12, 0, talker);
  }
}
