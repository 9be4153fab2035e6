/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.Map;
import org.evoke.pipeline.seeing.SmallPicture;

/**
 * Small pictures of a film.
 *
 * @param moments by index of the key moment in the timeline
 * @param shots by index of the shot in the timeline; of a long film only some shots have one
 */
public record Pictures(Map<Integer, SmallPicture> moments, Map<Integer, SmallPicture> shots) {
  /** No pictures. */
  public static final Pictures NONE = new Pictures(Map.of(), Map.of());

  public Pictures {
    moments = Map.copyOf(moments);
    shots = Map.copyOf(shots);
  }
}
