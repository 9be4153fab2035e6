/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.UsageException;
import org.evoke.score.protocol.Control;

/**
 * What may differ between runs of an experiment.
 *
 * @param data where data sets lie, by name
 * @param control a control to run instead of the experiment itself
 * @param threads how many folds run at a time, at least 1; changes no result
 * @param date day that is written into {@code environment.json} and {@code build.json}
 */
public record RunOptions(
    Map<String, Path> data, Optional<Control> control, int threads, LocalDate date) {
  public RunOptions {
    data = new LinkedHashMap<>(data);
    if (threads < 1) {
      throw new UsageException("number of threads is " + threads + ", must be at least 1");
    }
  }
}
