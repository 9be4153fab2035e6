/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

/**
 * Chooses one candidate or "unvoiced" for each frame so that the whole contour is cheapest, as
 * ComParE 2013 does: dynamic programming over the candidates, the last state being "unvoiced". A
 * frame is decided as soon as all paths agree on it, or one frame per step while more than 30 are
 * undecided.
 *
 * <p>Two things of the reference are kept on purpose: the pitch change of the transition that was
 * evaluated last, anywhere, is the one that the next change is compared with; and the weights are
 * 10, 10 and 1.
 */
public final class ViterbiTracker {
  /** Frames that may be undecided. */
  public static final int LONGEST_DELAY = 30;

  private static final float THRESHOLD = 0.7f;
  private static final double LOWEST_VOICING = 0.01;
  private static final double LOCAL_WEIGHT = 2;
  private static final double WEAK_VOICING_COST = 4;
  private static final double MISSED_VOICING_COST = 8;
  private static final double JUMP_WEIGHT = 10;
  private static final double BEND_WEIGHT = 10;
  private static final double SWITCH_COST = 10;
  private static final double PAUSE_COST = 1;
  private static final double IMPOSSIBLE_COST = 999;
  private static final int KEPT = 64;

  private final int candidates;
  private final int unvoiced;
  private final ContourSink sink;
  private final float[][] hertz;
  private final float[][] voicing;
  private final int[][] origins;
  private double[] costs;
  private double[] newCosts;
  private double lastChange = 1;
  private int count;
  private int decided;

  /** Takes the decided pitch of consecutive frames. */
  @FunctionalInterface
  public interface ContourSink {
    /**
     * Takes the next frame.
     *
     * @param frame its number
     * @param hertz its pitch, 0 if unvoiced
     * @param voicing voicing of the chosen candidate; of the first candidate if unvoiced
     */
    void decided(int frame, float hertz, float voicing);
  }

  /** Makes a tracker for lists of a number of candidates. */
  public ViterbiTracker(int candidates, ContourSink sink) {
    this.candidates = candidates;
    this.unvoiced = candidates;
    this.sink = sink;
    this.hertz = new float[KEPT][candidates];
    this.voicing = new float[KEPT][candidates];
    this.origins = new int[KEPT][candidates + 1];
    this.costs = new double[candidates + 1];
    this.newCosts = new double[candidates + 1];
  }

  /** Number of frames decided so far. */
  public int decided() {
    return decided;
  }

  /** Takes the candidates of the next frame. */
  public void add(PitchCandidates list) {
    int place = count % KEPT;
    boolean anyVoiced = false;
    for (int i = 0; i < candidates; i++) {
      hertz[place][i] = list.hertz(i);
      voicing[place][i] = list.voicing(i);
      anyVoiced |= list.voicing(i) >= THRESHOLD;
    }
    for (int state = 0; state <= unvoiced; state++) {
      double local =
          state == unvoiced ? (anyVoiced ? MISSED_VOICING_COST : 0) : localCost(place, state);
      newCosts[state] = count == 0 ? local : local + cheapestOrigin(place, state);
    }
    double[] old = costs;
    costs = newCosts;
    newCosts = old;
    count++;
    decide();
  }

  private double localCost(int place, int state) {
    float voiced = voicing[place][state];
    double clamped = Math.min(Math.max(voiced, LOWEST_VOICING), 1);
    double cost = -StrictMath.log(clamped) + (voiced < THRESHOLD ? WEAK_VOICING_COST : 0);
    return LOCAL_WEIGHT * cost + rangeCost(hertz[place][state]);
  }

  private static double rangeCost(double hertz) {
    if (hertz <= 0) {
      return 2;
    }
    if (hertz < 100) {
      return 1 - hertz / 100;
    }
    if (hertz < 350) {
      return 0;
    }
    return hertz < 600 ? (hertz - 350) / 250 : 1.2;
  }

  private double cheapestOrigin(int place, int state) {
    int before = (count - 1) % KEPT;
    double cheapest = Double.POSITIVE_INFINITY;
    int origin = 0;
    for (int previous = 0; previous <= unvoiced; previous++) {
      double cost = costs[previous] + transitionCost(place, state, before, previous);
      if (cost < cheapest) {
        cheapest = cost;
        origin = previous;
      }
    }
    origins[place][state] = origin;
    return cheapest;
  }

  private double transitionCost(int place, int state, int before, int previous) {
    if (state == unvoiced && previous == unvoiced) {
      return PAUSE_COST;
    }
    if (state == unvoiced || previous == unvoiced) {
      lastChange = 0;
      return SWITCH_COST;
    }
    float now = hertz[place][state];
    float then = hertz[before][previous];
    if (now == 0 || then == 0) {
      return IMPOSSIBLE_COST;
    }
    double change = StrictMath.log(now / then);
    double cost = JUMP_WEIGHT * Math.abs(change) + BEND_WEIGHT * Math.abs(change - lastChange);
    lastChange = change;
    return cost;
  }

  private void decide() {
    int lastDecided = decided - 1;
    if (count - lastDecided > LONGEST_DELAY) {
      emitPath(cheapestState(), decided);
      return;
    }
    long survivors = (1L << (unvoiced + 1)) - 1;
    for (int frame = count - 1; frame >= decided; frame--) {
      if (Long.bitCount(survivors) == 1) {
        emitPath(frame, Long.numberOfTrailingZeros(survivors), frame);
        return;
      }
      survivors = originsOf(frame, survivors);
    }
  }

  private long originsOf(int frame, long states) {
    long from = 0;
    for (int state = 0; state <= unvoiced; state++) {
      if ((states >> state & 1) != 0) {
        from |= 1L << origins[frame % KEPT][state];
      }
    }
    return from;
  }

  private int cheapestState() {
    int cheapest = 0;
    for (int state = 1; state <= unvoiced; state++) {
      if (costs[state] < costs[cheapest]) {
        cheapest = state;
      }
    }
    return cheapest;
  }

  /** Decides all frames that are left along the cheapest path. */
  public void finish() {
    if (count > decided) {
      emitPath(cheapestState(), count - 1);
    }
  }

  private void emitPath(int endState, int lastFrame) {
    emitPath(count - 1, endState, lastFrame);
  }

  /** Decides the frames up to {@code lastFrame} along the path that is in a state at a frame. */
  private void emitPath(int frame, int state, int lastFrame) {
    int[] path = new int[frame - decided + 1];
    int current = state;
    for (int f = frame; f >= decided; f--) {
      path[f - decided] = current;
      current = origins[f % KEPT][current];
    }
    int first = decided;
    for (int f = first; f <= lastFrame; f++) {
      int chosen = path[f - first];
      boolean voiced = chosen != unvoiced;
      decided++;
      sink.decided(f, voiced ? hertz[f % KEPT][chosen] : 0, voicing[f % KEPT][voiced ? chosen : 0]);
    }
  }
}
