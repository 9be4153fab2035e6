/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import org.evoke.core.InputException;
import org.evoke.pipeline.recipe.Segmentation;

/**
 * The segments of a medium. Those of a fixed length follow each other; a rest of at least half that
 * length is a segment too, a shorter one only where there is no other. They depend on the length
 * that the file states, so that sets made of its sound and of its pictures have the same ones.
 *
 * @param segmentation segments of one length, or equal parts
 * @param seconds length that the medium states; infinite where it states none
 */
record SegmentPlan(Segmentation segmentation, double seconds) {
  /** Rounding of times. */
  static final double EXACT_SECONDS = 1e-6;

  SegmentPlan {
    if (segmentation instanceof Segmentation.Own) {
      throw new IllegalArgumentException("rows of their own have no segments");
    }
    if (parts() > 1 && !Double.isFinite(seconds)) {
      throw new InputException(
          "the file states no length, which dividing it into "
              + parts()
              + " parts needs; store it anew in a container that states one");
    }
  }

  private int parts() {
    return segmentation instanceof Segmentation.Parts divided ? divided.count() : 0;
  }

  /** Start of a segment, counted from 0, in seconds. */
  double start(long segment) {
    return segmentation instanceof Segmentation.Seconds each
        ? segment * each.seconds()
        : segment == 0 ? 0 : segment * seconds / parts();
  }

  /** End of a segment, which may lie after the end of the medium; infinite where not known. */
  double end(long segment) {
    return start(segment + 1);
  }

  /** Whether there is such a segment, as far as the stated length tells. */
  boolean has(long segment) {
    if (!(segmentation instanceof Segmentation.Seconds each)) {
      return segment < parts();
    }
    double rest = seconds - start(segment);
    return segment == 0 || rest >= each.seconds() / 2 - EXACT_SECONDS;
  }

  /**
   * Whether a segment is one although the medium ends in it.
   *
   * @param reached how far the medium came
   */
  boolean counts(long segment, double reached) {
    boolean stated = Double.isFinite(seconds);
    return has(segment)
        && (stated
            || segment == 0
            || reached - start(segment) >= (end(segment) - start(segment)) / 2 - EXACT_SECONDS);
  }

  /** When the row of a segment ends. */
  double rowEnd(long segment, double reached) {
    double end = end(segment);
    return Math.min(end, Double.isFinite(seconds) ? seconds : Math.max(reached, start(segment)));
  }

  /** The segment in which a time lies. */
  long at(double time) {
    if (segmentation instanceof Segmentation.Seconds each) {
      return (long) Math.floor((time + EXACT_SECONDS) / each.seconds());
    }
    return parts() == 1 ? 0 : (long) Math.floor((time + EXACT_SECONDS) * parts() / seconds);
  }
}
