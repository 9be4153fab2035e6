/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.Map;
import org.evoke.nn.loss.Targets;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/**
 * What one part of a training step learns from. It goes into native memory when its turn comes, and
 * inside a scope of the caller.
 */
public interface Examples {
  /** Inputs of the network by name; the first axis is that of rows or sequences. */
  Map<String, Value> placedInputs(Placement placement);

  /** Targets of the loss by name, as {@link Targets} names them. */
  Map<String, Value> placedTargets(Placement placement);
}
