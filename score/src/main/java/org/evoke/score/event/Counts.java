/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

/**
 * What was found of what is there, from which all event scores follow (Mesaros, Heittola and
 * Virtanen 2016). A rate of nothing is NaN.
 *
 * @param reference number that are there
 * @param estimated number that were found
 * @param hits number found rightly
 * @param substitutions number found at the right time under another label
 */
public record Counts(long reference, long estimated, long hits, long substitutions) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  /** These and others. */
  public Counts plus(Counts other) {
    return new Counts(
        reference + other.reference,
        estimated + other.estimated,
        hits + other.hits,
        substitutions + other.substitutions);
  }

  /** Number that are there and were not found under any label. */
  public long deletions() {
    return reference - hits - substitutions;
  }

  /** Number that were found and are nothing. */
  public long insertions() {
    return estimated - hits - substitutions;
  }

  /** Hits over estimated. */
  public double precision() {
    return (double) hits / estimated;
  }

  /** Hits over reference. */
  public double recall() {
    return (double) hits / reference;
  }

  /** Harmonic mean of precision and recall; NaN where one of them is. */
  public double f1() {
    boolean defined = reference > 0 && estimated > 0;
    return defined ? 2.0 * hits / (reference + estimated) : Double.NaN;
  }

  /** Substitutions over reference. */
  public double substitutionRate() {
    return rate(substitutions);
  }

  /** Deletions over reference. */
  public double deletionRate() {
    return rate(deletions());
  }

  /** Insertions over reference. */
  public double insertionRate() {
    return rate(insertions());
  }

  /** Substitutions, deletions and insertions over reference; may exceed 1. */
  public double errorRate() {
    return rate(substitutions + deletions() + insertions());
  }

  private double rate(long count) {
    return reference == 0 ? Double.NaN : (double) count / reference;
  }
}
