/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.util.Optional;

/**
 * A job and what came of it.
 *
 * @param id 20 hexadecimal digits
 * @param name what the user calls the file; text only, never a path
 * @param media its file
 * @param pair the two jobs that are compared, where it is a comparison
 * @param progress 0 to 1
 * @param message why it failed; empty otherwise
 * @param times when things happened
 * @param facts what is known of the result, once it is done
 */
public record Job(
    String id,
    JobKind kind,
    String name,
    MediaPlace media,
    Optional<Pair> pair,
    JobState state,
    double progress,
    String message,
    Times times,
    Optional<ResultFacts> facts) {
  /** The jobs whose files are compared. */
  public record Pair(String first, String second) {}

  /**
   * Milliseconds since 1970; 0 for what has not happened.
   *
   * @param created when it was asked for
   * @param started when it was begun the last time
   * @param ended when it ended
   */
  public record Times(long created, long started, long ended) {}

  /** A prediction that waits. */
  public static Job prediction(String id, String name, MediaPlace media, long now) {
    return waiting(id, JobKind.PREDICT, name, media, Optional.empty(), now);
  }

  /** A comparison that waits. */
  public static Job comparison(String id, String name, Pair pair, long now) {
    return waiting(id, JobKind.COMPARE, name, MediaPlace.NONE, Optional.of(pair), now);
  }

  private static Job waiting(
      String id, JobKind kind, String name, MediaPlace media, Optional<Pair> pair, long now) {
    return new Job(
        id,
        kind,
        name,
        media,
        pair,
        JobState.QUEUED,
        0,
        "",
        new Times(now, 0, 0),
        Optional.empty());
  }
}
