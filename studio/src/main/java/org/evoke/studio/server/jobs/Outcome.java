/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.jobs;

/**
 * How a task ended.
 *
 * @param end how
 * @param message why it failed, for the user; empty otherwise
 */
public record Outcome(End end, String message) {
  /** The results are in their folder. */
  public static final Outcome DONE = new Outcome(End.DONE, "");

  /** Somebody asked for its end. */
  public static final Outcome STOPPED = new Outcome(End.STOPPED, "");

  /** How a task can end. */
  public enum End {
    DONE,
    FAILED,
    STOPPED
  }

  /** A failure and why. */
  public static Outcome failed(String message) {
    return new Outcome(End.FAILED, message);
  }
}
