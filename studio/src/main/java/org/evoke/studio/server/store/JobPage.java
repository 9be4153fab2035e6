/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.util.List;

/**
 * Some of the jobs that were asked for.
 *
 * @param total how many there are in all
 */
public record JobPage(List<Job> jobs, int total) {
  public JobPage {
    jobs = List.copyOf(jobs);
  }
}
