/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.seeing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Frame;

/**
 * Keeps small pictures of a film while it passes, at regular distances: two a second at first, and
 * every other one is dropped whenever there are too many, so that a film of any length needs the
 * same memory.
 */
final class PictureStore {
  private static final int MOST = 2048;
  private static final double FIRST_DISTANCE_SECONDS = 0.5;

  private final List<SmallPicture> kept = new ArrayList<>();
  private double distance = FIRST_DISTANCE_SECONDS;
  private double nextSeconds;

  /** Offers the next picture of the film. */
  void accept(Frame frame) {
    if (frame.seconds() < nextSeconds) {
      return;
    }
    kept.add(SmallPicture.of(frame));
    if (kept.size() == MOST) {
      thinOut();
    }
    nextSeconds = frame.seconds() + distance;
  }

  private void thinOut() {
    List<SmallPicture> half = new ArrayList<>();
    for (int i = 0; i < kept.size(); i += 2) {
      half.add(kept.get(i));
    }
    kept.clear();
    kept.addAll(half);
    distance *= 2;
  }

  /** The picture nearest to a time among those from one time (inclusive) to another. */
  Optional<SmallPicture> nearest(double seconds, double from, double to) {
    SmallPicture nearest = null;
    for (SmallPicture picture : kept) {
      boolean inside = picture.seconds() >= from && picture.seconds() < to;
      if (inside && (nearest == null || isNearer(picture, nearest, seconds))) {
        nearest = picture;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static boolean isNearer(SmallPicture one, SmallPicture other, double seconds) {
    return Math.abs(one.seconds() - seconds) < Math.abs(other.seconds() - seconds);
  }
}
