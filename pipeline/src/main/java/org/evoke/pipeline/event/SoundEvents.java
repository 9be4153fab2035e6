/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.List;

/**
 * The events that are wanted of a prediction.
 *
 * @param finders who finds them
 * @param notes what the reader must know where there is no finder, one plain sentence each
 */
public record SoundEvents(List<EventFinder> finders, List<String> notes) {
  /** No events are wanted. */
  public static final SoundEvents NONE = new SoundEvents(List.of(), List.of());

  public SoundEvents {
    finders = List.copyOf(finders);
    notes = List.copyOf(notes);
  }
}
