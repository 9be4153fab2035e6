/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.tiers;

import java.util.List;

/**
 * A named row of spans that do not overlap.
 *
 * @param name one line, unlike that of any other tier
 * @param spans in order of time
 */
public record Tier(String name, List<Span> spans) {
  public Tier {
    spans = List.copyOf(spans);
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        throw new IllegalArgumentException("tier " + name + ": " + spans.get(i) + " overlaps");
      }
    }
  }
}
