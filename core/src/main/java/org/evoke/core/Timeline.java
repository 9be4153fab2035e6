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
 * @param outsideTraining for each step, whether its features lie outside the training range
 * @param moments key moments in order of time
 * @param shots shots in order of time, empty without pictures
 */
public record Timeline(
    double[] starts,
    double[] ends,
    List<Track> tracks,
    boolean[] outsideTraining,
    List<Moment> moments,
    List<Shot> shots) {

  public Timeline {
    tracks = List.copyOf(tracks);
    moments = List.copyOf(moments);
    shots = List.copyOf(shots);
    for (Track track : tracks) {
      if (track.values().length != starts.length) {
        throw new IllegalArgumentException(
            "track "
                + track.name()
                + " has "
                + track.values().length
                + " values for "
                + starts.length
                + " steps");
      }
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
   * @param scale what the values mean
   * @param values one for each step; NaN where there is none
   * @param lower lower end of the 90 % band, or null for a track without one
   * @param upper upper end of the 90 % band, or null for a track without one
   * @param whole value for the whole file
   */
  public record Track(
      String name, Scale scale, double[] values, double[] lower, double[] upper, Whole whole) {
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
