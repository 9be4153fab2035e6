/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.nn.torch.Value;

/** Names of wanted values. */
public final class Targets {
  /** Values of the same shape as the output. */
  public static final String VALUES = "y";

  /** (batch, T), 1 for steps that count and 0 for others. */
  public static final String MASK = "mask";

  /** Whole numbers of classes, counted from 0. */
  public static final String LABELS = "label";

  /** (batch, T), 1 where an event is heard. */
  public static final String FRAMES = "frame";

  /** (batch), 1 where an event is heard at all. */
  public static final String CLIPS = "clip";

  private Targets() {}

  /**
   * A value by name.
   *
   * @throws InputException when it is missing
   */
  static Value require(Map<String, Value> values, String name) {
    Value value = values.get(name);
    if (value == null) {
      throw new InputException(
          "the loss needs " + name + "; there are " + values.keySet().stream().sorted().toList());
    }
    return value;
  }
}
