/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which parts of two versions belong together.
 *
 * @param kind how they were found
 * @param stretches the parts in order of time
 * @param firstSeconds length of the first version
 * @param secondSeconds length of the second version
 */
public record Alignment(
    Kind kind, List<Stretch> stretches, double firstSeconds, double secondSeconds) {

  /** How parts are found that belong together. */
  public enum Kind {
    /** The same time in both. */
    TIME("by time: the same moment of both"),
    /** By the look of the pictures. */
    PICTURES("by their pictures"),
    /** By the sound. */
    SOUND("by their sound");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /** Parts shorter than this are not worth a line. */
  private static final double SHORTEST_SECONDS = 0.3;

  public Alignment {
    stretches = List.copyOf(stretches);
  }

  /** The same time in both, as long as both last. */
  static Alignment byTime(double firstSeconds, double secondSeconds) {
    Stretch all = new Stretch(0, 0, Math.min(firstSeconds, secondSeconds));
    return new Alignment(Kind.TIME, List.of(all), firstSeconds, secondSeconds);
  }

  /** The time of the second version that belongs to one of the first; empty without a partner. */
  public Optional<Double> partner(double time) {
    return stretches.stream()
        .filter(stretch -> stretch.holds(time))
        .findFirst()
        .map(stretch -> time + stretch.delay());
  }

  /** Seconds that have a partner. */
  public double matchedSeconds() {
    return stretches.stream().mapToDouble(Stretch::seconds).sum();
  }

  /** A part of one version. */
  public record Part(double start, double end) {}

  /** The parts of the first version without a partner, in order. */
  public List<Part> onlyFirst() {
    return gaps(
        stretches.stream().map(s -> new Part(s.first(), s.first() + s.seconds())).toList(),
        firstSeconds);
  }

  /** The parts of the second version without a partner, in order. */
  public List<Part> onlySecond() {
    return gaps(
        stretches.stream().map(s -> new Part(s.second(), s.second() + s.seconds())).toList(),
        secondSeconds);
  }

  private static List<Part> gaps(List<Part> taken, double seconds) {
    List<Part> gaps = new ArrayList<>();
    double at = 0;
    for (Part part : taken) {
      addGap(gaps, at, part.start());
      at = Math.max(at, part.end());
    }
    addGap(gaps, at, seconds);
    return gaps;
  }

  private static void addGap(List<Part> gaps, double start, double end) {
    if (end - start >= SHORTEST_SECONDS) {
      gaps.add(new Part(start, end));
    }
  }
}
