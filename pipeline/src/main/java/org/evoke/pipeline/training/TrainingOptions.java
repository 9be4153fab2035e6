/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import java.time.LocalDate;
import org.evoke.core.UsageException;

/**
 * What may differ between trainings of a model.
 *
 * @param contextSeconds length of the context that the bundle recommends, positive
 * @param stepSeconds distance of the steps that the bundle recommends, positive
 * @param threads how many fits run at a time; changes no result
 * @param date day that is written into the report and {@code build.json}
 */
public record TrainingOptions(
    double contextSeconds, double stepSeconds, int threads, LocalDate date) {
  /** The context that was measured best. */
  public static final double CONTEXT_SECONDS = 20;

  /** The step that was measured best. */
  public static final double STEP_SECONDS = 1;

  public TrainingOptions {
    if (!(contextSeconds > 0) || !(stepSeconds > 0)) {
      throw new UsageException(
          "context is " + contextSeconds + " s, step " + stepSeconds + " s; both must be positive");
    }
    if (threads < 1) {
      throw new UsageException("number of threads is " + threads + ", must be at least 1");
    }
  }

  /** What the shipped bundles are trained with, on all cores. */
  public static TrainingOptions usual(LocalDate date) {
    return new TrainingOptions(
        CONTEXT_SECONDS, STEP_SECONDS, Runtime.getRuntime().availableProcessors(), date);
  }
}
