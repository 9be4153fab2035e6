/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.RandomStream;

/**
 * Sounds that are heard in a film, one after the other.
 *
 * @param placed in order of time
 */
record PlantedEvents(List<Placed> placed) {
  private static final double SHORTEST = 1.5;
  private static final double LONGEST = 4;
  private static final double LONGEST_PAUSE = 4;
  private static final double SHORTEST_PAUSE = 1;

  PlantedEvents {
    placed = List.copyOf(placed);
  }

  /** A sound with its place. */
  record Placed(HumanSound sound, double onset, double offset) {}

  /** Sounds at random, kinds in turn, so that each is heard in a film of half a minute. */
  static PlantedEvents drawn(double seconds, RandomStream random) {
    List<HumanSound> kinds = HumanSound.all();
    List<Placed> placed = new ArrayList<>();
    int[] order = random.permutation(kinds.size());
    double time = pause(random);
    for (int number = 0; time + SHORTEST < seconds; number++) {
      double length = SHORTEST + (LONGEST - SHORTEST) * random.nextDouble();
      double end = Math.min(seconds, time + length);
      placed.add(new Placed(kinds.get(order[number % order.length]), rounded(time), rounded(end)));
      time = end + pause(random);
    }
    return new PlantedEvents(placed);
  }

  private static double pause(RandomStream random) {
    return SHORTEST_PAUSE + (LONGEST_PAUSE - SHORTEST_PAUSE) * random.nextDouble();
  }

  /** To milliseconds, as annotations give it. */
  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }

  /** By how much what is heard at a time shifts valence. */
  double shift(double seconds) {
    double shift = 0;
    for (Placed each : placed) {
      shift += each.onset <= seconds && seconds < each.offset ? each.sound.shift() : 0;
    }
    return shift;
  }

  /** The sample at a time; takes a random number where something is heard. */
  double at(double seconds, RandomStream random) {
    double sample = 0;
    for (Placed each : placed) {
      if (each.onset <= seconds && seconds < each.offset) {
        sample += each.sound.at(seconds - each.onset, each.offset - each.onset, random);
      }
    }
    return sample;
  }
}
