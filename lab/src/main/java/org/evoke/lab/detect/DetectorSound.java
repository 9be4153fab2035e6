/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.util.List;
import org.evoke.score.event.Event;

/**
 * A sound of a detector experiment, of which the samples are made when they are asked for.
 *
 * @param id unique in the experiment
 * @param fold what it must not be separated from while training
 * @param truth the events that are to be found, all of one label
 * @param scored whether it is tested; else it is only learned from
 * @param samples makes the mono samples at the rate of the experiment, the same each time
 */
record DetectorSound(String id, String fold, List<Event> truth, boolean scored, Samples samples) {
  /** Makes samples. */
  @FunctionalInterface
  interface Samples {
    float[] make();
  }

  DetectorSound {
    truth = List.copyOf(truth);
  }
}
