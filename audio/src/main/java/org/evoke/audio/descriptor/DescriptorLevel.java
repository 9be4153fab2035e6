/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.descriptor;

import java.util.List;

/**
 * A group of descriptors that share one frame axis, such as the spectral descriptors of a set or
 * their deltas.
 *
 * @param name short name, such as {@code B} or {@code B_delta}
 * @param columns descriptor names in order
 */
public record DescriptorLevel(String name, List<String> columns) {
  public DescriptorLevel {
    columns = List.copyOf(columns);
  }

  /** Number of descriptors. */
  public int width() {
    return columns.size();
  }
}
