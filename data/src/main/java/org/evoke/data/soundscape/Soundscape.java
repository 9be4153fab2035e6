/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.soundscape;

import java.util.List;

/**
 * A made recording and what is in it.
 *
 * @param samples mono, within -1 to 1
 * @param background id of the clip that goes on all the time
 * @param sounds the events in order of their onsets; they do not overlap
 */
public record Soundscape(float[] samples, String background, List<Placed> sounds) {
  public Soundscape {
    sounds = List.copyOf(sounds);
  }

  /**
   * An event.
   *
   * @param clip id of its clip
   * @param label of the clip
   * @param target whether it is one of those to be found
   * @param onset seconds
   * @param offset seconds
   * @param decibels level above the background
   */
  public record Placed(
      String clip, String label, boolean target, double onset, double offset, double decibels) {}

  /** The events that are to be found. */
  public List<Placed> targets() {
    return sounds.stream().filter(Placed::target).toList();
  }
}
