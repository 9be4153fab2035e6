/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.demo;

/** The parts of the demonstration film, with the seconds at which they begin and end. */
enum Act {
  /** Calm music in major, morning in the hills. */
  CALM(0, 14.4),
  /** A burst of noise and light. */
  BURST(14.4, 16.4),
  /** Fast tense music in minor with drums, a town at night. */
  TENSE(16.4, 31),
  /** Something like speech, a talking shape. */
  SPEECH(31, 36),
  /** The calm music again, stars. */
  REST(36, 44);

  /** Length of the film in seconds. */
  static final double END = REST.end;

  private final double start;
  private final double end;

  Act(double start, double end) {
    this.start = start;
    this.end = end;
  }

  /** First second. */
  double start() {
    return start;
  }

  /** Second at which the next part begins. */
  double end() {
    return end;
  }

  /** The part at a time. */
  static Act at(double seconds) {
    Act found = CALM;
    for (Act act : values()) {
      found = act.start <= seconds ? act : found;
    }
    return found;
  }
}
