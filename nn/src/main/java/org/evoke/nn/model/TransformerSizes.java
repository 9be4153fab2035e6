/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.nn.tensors.InputNames;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** Sizes of transformers; how many heads they have no tensor tells. */
final class TransformerSizes {
  private static final String EVENT = "event";

  private TransformerSizes() {}

  /**
   * The options.
   *
   * @param layer what names of the first encoder layer begin with
   * @param layers number of encoder layers
   */
  static Map<String, Object> of(Shapes shapes, String layer, int layers) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("width", shapes.out(layer + "att.q.weight"));
    options.put("layers", Math.max(1, layers));
    options.put("forward", shapes.out(layer + "ff.w1.weight"));
    options.put("hidden", shapes.out("fc1.weight"));
    options.put("outputs", shapes.out("fc2.weight"));
    return options;
  }

  /**
   * Sizes of a network of two streams: features that each have a matrix, then joined events.
   *
   * @param stated the inputs in this order
   */
  static Sizes crossModal(Shapes shapes, Map<String, Integer> stated) {
    List<Integer> widths = shapes.widths("proj.");
    Map<String, Integer> seen = InputNames.part(stated, 0, widths.size());
    Map<String, Integer> heard = InputNames.part(stated, widths.size(), stated.size());
    if (seen.isEmpty()) {
      heard = Map.of(EVENT, 0);
    }
    Map<String, Integer> events = InputNames.joined(shapes.in("ev.weight"), EVENT, heard);
    Map<String, Integer> inputs = new LinkedHashMap<>();
    inputs.putAll(InputNames.each(widths, InputNames.numbered(widths.size()), seen));
    inputs.putAll(events);
    Map<String, Object> options = of(shapes, "layers.0.", shapes.count("layers.", ".att.q.weight"));
    options.put("events", List.copyOf(events.keySet()));
    return new Sizes(inputs, options);
  }
}
