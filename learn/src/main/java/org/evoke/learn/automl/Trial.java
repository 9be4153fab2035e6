/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.ArrayList;
import java.util.List;

/**
 * A configuration that is being tried.
 *
 * @param number in the order of the search, counted from 1
 * @param origin where it comes from
 * @param point the configuration in its space
 * @param fits inner folds that are done, from the first on
 * @param state how far it came
 */
record Trial(int number, Origin origin, Point point, List<FoldFit> fits, State state) {
  Trial {
    fits = List.copyOf(fits);
  }

  /** A configuration that is still to be tried. */
  static Trial of(int number, Origin origin, Point point) {
    return new Trial(number, origin, point, List.of(), State.OPEN);
  }

  boolean isComplete() {
    return state == State.COMPLETE;
  }

  Trial in(State other) {
    return new Trial(number, origin, point, fits, other);
  }

  Trial with(List<FoldFit> more) {
    List<FoldFit> all = new ArrayList<>(fits);
    all.addAll(more);
    return new Trial(number, origin, point, all, state);
  }

  double seconds() {
    return fits.stream().mapToDouble(FoldFit::seconds).sum();
  }
}
