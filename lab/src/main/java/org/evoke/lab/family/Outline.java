/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

import java.util.List;

/**
 * What a model will learn from what, as far as the experiment file tells.
 *
 * @param inputs names of the kinds of features, in the order of {@code Clips.inputs()}
 * @param targets names of what is to be predicted, in the order of {@code Clips.targets()}
 */
public record Outline(List<String> inputs, List<String> targets) {
  public Outline {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
  }
}
