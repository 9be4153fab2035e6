/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.figure;

/** Ratings in the plane of valence and arousal, from -1 to 1. */
public final class PlaneFigure {
  private PlaneFigure() {}

  /** The picture; both arrays by rating. */
  public static String of(String label, double[] valence, double[] arousal, String colour) {
    return PointFigure.plane(label, "valence", valence, "arousal", arousal, colour);
  }
}
