/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.List;
import org.evoke.core.FeatureSet;

/**
 * A feature set as a table: its blocks in the order of the output.
 *
 * @param set name, version and all column names
 * @param blocks whose values, one after the other, are the columns
 */
record SetTable(FeatureSet set, List<LevelBlock> blocks) {
  /** A table whose columns are named by its blocks. */
  static SetTable of(String name, String version, List<LevelBlock> blocks) {
    List<String> columns =
        blocks.stream().flatMap(block -> block.functionals().names().stream()).toList();
    return new SetTable(new FeatureSet(name, version, columns), List.copyOf(blocks));
  }
}
