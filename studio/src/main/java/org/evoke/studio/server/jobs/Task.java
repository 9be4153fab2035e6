/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.jobs;

import java.nio.file.Path;
import java.util.List;
import org.evoke.studio.server.store.JobKind;

/**
 * What a runner shall do.
 *
 * @param inputs the media files: one, or two that are compared
 * @param output folder for the results; not there yet
 */
public record Task(JobKind kind, List<Input> inputs, Path output) {
  public Task {
    inputs = List.copyOf(inputs);
  }

  /** A file and what the user calls it. */
  public record Input(Path file, String name) {}
}
