/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.Map;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/**
 * A batch whose features stay where they are until its turn comes.
 *
 * <p>Not copied: whoever makes a batch hands the arrays over, and nobody changes them afterwards.
 *
 * @param features rows of all inputs
 * @param rows those that are picked, row-major in the shape; {@link FeatureBlock#PADDING} behind
 *     sequences that are shorter than others
 * @param shape (units), (units, steps), or (rows) where steps share them
 * @param others further inputs, and the targets
 */
record PickedBatch(FeatureBlock features, int[] rows, long[] shape, Batch others)
    implements Examples {
  @Override
  public Map<String, Value> placedInputs(Placement placement) {
    Map<String, Value> inputs = features.placed(rows, shape);
    inputs.replaceAll((name, value) -> placement.of(value));
    inputs.putAll(others.placedInputs(placement));
    return inputs;
  }

  @Override
  public Map<String, Value> placedTargets(Placement placement) {
    return others.placedTargets(placement);
  }
}
