/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

import java.util.List;

/**
 * The events of one file: what is there and what was found.
 *
 * @param reference the events that are there
 * @param estimated the events that were found
 */
public record EventFile(List<Event> reference, List<Event> estimated) {
  public EventFile {
    reference = List.copyOf(reference);
    estimated = List.copyOf(estimated);
  }
}
