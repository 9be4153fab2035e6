/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;

/**
 * The answer: curves over time with their scales, and what happens when. Times are seconds from the
 * start of the file.
 *
 * <p>Arrays are not copied: whoever makes a timeline hands them over, and nobody changes them
 * afterwards.
 *
 * @param starts start of each step, length T, the first is 0
 * @param ends end of each step, length T; steps tile the file without gaps
 * @param tracks the curves, each of length T
 * @param classes probabilities of classes, each with T rows; empty for models without classes
 * @param outsideTraining for each step, whether its features lie outside the training range
 * @param moments key moments in order of time
 * @param events what is heard or seen to happen, in order of their starts; they may overlap
 * @param shots shots in order of time, empty without pictures
 */
public record Timeline(
    double[] starts,
    double[] ends,
    List<Track> tracks,
    List<Classes> classes,
    boolean[] outsideTraining,
    List<Moment> moments,
    List<Event> events,
    List<Shot> shots) {

  public Timeline {
    tracks = List.copyOf(tracks);
    classes = List.copyOf(classes);
    moments = List.copyOf(moments);
    events = List.copyOf(events);
    shots = List.copyOf(shots);
    for (Track track : tracks) {
      requireSteps(track.name(), track.values().length, starts.length);
    }
    for (Classes one : classes) {
      requireSteps(one.name(), one.probabilities().length, starts.length);
    }
  }

  /** A timeline of curves, without classes and events. */
  public Timeline(
      double[] starts,
      double[] ends,
      List<Track> tracks,
      boolean[] outsideTraining,
      List<Moment> moments,
      List<Shot> shots) {
    this(starts, ends, tracks, List.of(), outsideTraining, moments, List.of(), shots);
  }

  private static void requireSteps(String name, int values, int steps) {
    if (values != steps) {
      throw new IllegalArgumentException(
          "track " + name + " has " + values + " values for " + steps + " steps");
    }
  }

  /** Number of steps T. */
  public int steps() {
    return starts.length;
  }

  /** Duration in seconds. */
  public double seconds() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /**
   * A curve.
   *
   * @param name column name, such as {@code valence}
   * @param model id of the model that predicted it; empty where it was measured
   * @param scale what the values mean
   * @param values one for each step; NaN where there is none
   * @param lower lower end of the 90 % band, or null for a track without one
   * @param upper upper end of the 90 % band, or null for a track without one
   * @param whole value for the whole file
   */
  public record Track(
      String name,
      String model,
      Scale scale,
      double[] values,
      double[] lower,
      double[] upper,
      Whole whole) {
    /** A curve that was measured. */
    public Track(
        String name, Scale scale, double[] values, double[] lower, double[] upper, Whole whole) {
      this(name, "", scale, values, lower, upper, whole);
    }

    /** Whether the track has a band. */
    public boolean hasBand() {
      return lower != null;
    }
  }

  /**
   * The value for the whole file, with its 90 % band (both ends equal the value where there is
   * none).
   */
  public record Whole(double value, double lower, double upper) {}

  /**
   * Which of K ordered or unordered classes is evoked, as probabilities.
   *
   * @param name column name of the class, such as {@code class}
   * @param scale what the number of a class means; it goes from 1 to K
   * @param labels a word for each class, length K
   * @param probabilities a row of K probabilities (0 to 1) for each step; NaN in all of a row where
   *     there is no answer
   * @param whole the K probabilities for the whole file
   */
  public record Classes(
      String name, Scale scale, List<String> labels, double[][] probabilities, double[] whole) {
    public Classes {
      labels = List.copyOf(labels);
      requireWidth(name, whole, labels.size());
      for (double[] row : probabilities) {
        requireWidth(name, row, labels.size());
      }
    }

    private static void requireWidth(String name, double[] row, int classes) {
      if (row.length != classes) {
        throw new IllegalArgumentException(
            name + " has " + row.length + " probabilities for " + classes + " classes");
      }
    }

    /**
     * The most probable class of a step, from 0 to K - 1, the first one where several are equal; -1
     * where there is no answer.
     */
    public int best(int step) {
      return best(probabilities[step]);
    }

    /** The most probable class of the whole file, as {@link #best(int)}. */
    public int bestOfWhole() {
      return best(whole);
    }

    private static int best(double[] row) {
      int best = -1;
      for (int i = 0; i < row.length; i++) {
        if (row[i] > (best < 0 ? Double.NEGATIVE_INFINITY : row[best])) {
          best = i;
        }
      }
      return best;
    }
  }

  /**
   * Something that happens for a while.
   *
   * @param start seconds
   * @param end seconds, not before the start
   * @param label what it is, such as {@code rain}
   * @param group what kind of thing it is, such as {@code nature}; empty where that is not known
   * @param probability 0 to 1
   */
  public record Event(double start, double end, String label, String group, double probability) {
    public Event {
      if (!(start <= end)) {
        throw new IllegalArgumentException(
            "event " + label + " goes from " + start + " s to " + end + " s");
      }
    }
  }

  /**
   * A moment worth looking at.
   *
   * @param seconds when
   * @param kind peak, valley or turn
   * @param track name of the curve
   * @param value value of the curve there
   * @param text one plain sentence
   */
  public record Moment(double seconds, Kind kind, String track, double value, String text) {
    /** What the curve does. */
    public enum Kind {
      PEAK,
      VALLEY,
      TURN
    }
  }

  /** A stretch of film between two cuts, in seconds. */
  public record Shot(double start, double end) {}
}
