/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

/** A strip of a chart over time. */
public interface Lane {
  /** Height in pixels, without the words above it. */
  double height();

  /** Room above it in pixels. */
  double above();

  /** Draws it. */
  void draw(Field field, double top);
}
