/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.evoke.core.Frame;
import org.evoke.core.Timeline;
import org.evoke.media.shots.LumaGrid;

/**
 * Finds the cuts of a film, picture by picture, in constant memory. It wants every picture; small
 * ones, such as 64 x 36, are enough.
 *
 * <p>A hard cut is a picture that its predecessor explains badly even when things may have moved
 * ({@link LumaGrid#unlike}), and far worse than all pictures nearby: it must be the largest among
 * the five before and after, at least three times the second largest (the sliding window rule of
 * Yeo and Liu, "Rapid scene analysis on compressed video", IEEE Transactions on Circuits and
 * Systems for Video Technology 5(6), 1995, there on DC images), and at least 0.03. A flash, two
 * changes in a row, is no cut, and neither is fast motion. A fade through black is a cut in the
 * middle of the black pictures. Dissolves and wipes are not found.
 */
public final class ShotDetector {
  private static final int REACH = 5;
  private static final double MIN_UNLIKENESS = 0.03;
  private static final double MIN_RATIO = 3;

  /** A picture that waits for those after it. */
  private record Change(double seconds, double unlikeness) {}

  private final Deque<Change> window = new ArrayDeque<>();
  private final List<Double> cuts = new ArrayList<>();
  private LumaGrid previous;
  private boolean sawLight;
  private double blackStart = Double.NaN;
  private double blackEnd;

  /** Takes the next picture of the film. */
  public void accept(Frame frame) {
    LumaGrid grid = LumaGrid.of(frame);
    watchBlack(grid, frame.seconds());
    if (previous != null) {
      add(new Change(frame.seconds(), grid.unlike(previous)));
    }
    previous = grid;
  }

  private void watchBlack(LumaGrid grid, double seconds) {
    if (grid.isBlack()) {
      blackStart = Double.isNaN(blackStart) ? seconds : blackStart;
      blackEnd = seconds;
      return;
    }
    if (!Double.isNaN(blackStart) && sawLight) {
      cuts.add((blackStart + blackEnd) / 2);
    }
    blackStart = Double.NaN;
    sawLight = true;
  }

  private void add(Change change) {
    window.addLast(change);
    if (window.size() > 2 * REACH + 1) {
      window.removeFirst();
    }
    judge(window.size() - 1 - REACH);
  }

  /** Decides on the picture at an index of the window. */
  private void judge(int index) {
    if (index < 0) {
      return;
    }
    Change candidate = null;
    double others = 0;
    int i = 0;
    for (Change change : window) {
      if (i++ == index) {
        candidate = change;
      } else {
        others = Math.max(others, change.unlikeness());
      }
    }
    if (candidate.unlikeness() >= MIN_UNLIKENESS && candidate.unlikeness() >= MIN_RATIO * others) {
      cuts.add(candidate.seconds());
    }
  }

  /**
   * Ends the film.
   *
   * @param durationSeconds end of the last shot
   * @return the shots, which tile the film from 0 to its end; none for a film without duration
   */
  public List<Timeline.Shot> finish(double durationSeconds) {
    for (int i = Math.max(0, window.size() - REACH); i < window.size(); i++) {
      judge(i);
    }
    window.clear();
    List<Timeline.Shot> shots = new ArrayList<>();
    double start = 0;
    for (double cut : cuts.stream().sorted().toList()) {
      if (cut > start && cut < durationSeconds) {
        shots.add(new Timeline.Shot(start, cut));
        start = cut;
      }
    }
    if (durationSeconds > start) {
      shots.add(new Timeline.Shot(start, durationSeconds));
    }
    return List.copyOf(shots);
  }
}
