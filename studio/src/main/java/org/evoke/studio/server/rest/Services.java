/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import org.evoke.studio.server.guard.Gate;
import org.evoke.studio.server.jobs.JobEvents;
import org.evoke.studio.server.jobs.JobQueue;
import org.evoke.studio.server.store.Job;
import org.evoke.studio.server.store.JobStore;
import org.evoke.studio.server.store.MediaFiles;

/**
 * What the routes work with.
 *
 * @param limits how much may be handed in
 * @param software name and version of the program
 */
public record Services(
    JobStore store,
    MediaFiles media,
    JobQueue queue,
    JobEvents events,
    Gate gate,
    Limits limits,
    String software) {
  /**
   * How much may be handed in.
   *
   * @param uploadBytes of one file
   * @param quotaBytes of all uploaded files
   * @param waitingJobs that may wait at a time
   */
  public record Limits(long uploadBytes, long quotaBytes, int waitingJobs) {}

  /**
   * A job by its id.
   *
   * @throws Problem when there is none
   */
  public Job job(String id) {
    return store.find(id).orElseThrow(() -> Problem.absent("job"));
  }
}
