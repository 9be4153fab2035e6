/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;

/** A model that can tell what it attended to. */
public interface AttentiveModel extends Model {
  /**
   * The weights of attention of each layer, in order of computation; empty for a model without
   * attention.
   *
   * @throws InputException as {@link FeatureTracks#fitting} says
   */
  List<AttentionWeights> attention(FeatureTracks features);
}
