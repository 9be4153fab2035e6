/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.nn.semantics.Semantics;
import org.evoke.nn.tensors.InputNames;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** Fully connected networks. */
public final class DnnFamily extends NetworkFamily {
  /** Opens them and takes them up. */
  public DnnFamily() {
    super(Semantics.DNN);
  }

  @Override
  protected String task() {
    return "emotion that excerpts of films evoke, from features of each (fully connected)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains("red.0.weight") && names.contains("fc1.weight");
  }

  @Override
  protected Sizes sizes(Shapes shapes, Stated stated) {
    List<Integer> widths = shapes.widths("red.");
    Map<String, Integer> inputs =
        InputNames.each(widths, InputNames.numbered(widths.size()), stated.inputs());
    return new Sizes(
        inputs, Map.of("reduced", shapes.out("red.0.weight"), "outputs", shapes.out("fc2.weight")));
  }

  @Override
  protected NetworkOutputs outputs(int count, Stated stated) {
    return ImportedOutputs.classes(count, stated);
  }
}
