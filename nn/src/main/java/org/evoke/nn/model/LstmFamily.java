/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.nn.semantics.Semantics;
import org.evoke.nn.tensors.InputNames;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** Networks of long short-term memory. */
public final class LstmFamily extends NetworkFamily {
  /** Opens them and takes them up. */
  public LstmFamily() {
    super(Semantics.LSTM);
  }

  @Override
  protected String task() {
    return "emotion that excerpts of films evoke, from series of features (LSTM)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains("red.0.weight") && names.contains("lstm.weight_ih_l0");
  }

  @Override
  protected Sizes sizes(Shapes shapes, Stated stated) {
    List<Integer> widths = shapes.widths("red.");
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("reduced", shapes.out("red.0.weight"));
    options.put("hidden", shapes.in("lstm.weight_hh_l0"));
    options.put("layers", shapes.count("lstm.weight_ih_l", ""));
    options.put("outputs", shapes.out("fc.weight"));
    return new Sizes(
        InputNames.each(widths, InputNames.numbered(widths.size()), stated.inputs()), options);
  }

  @Override
  protected NetworkOutputs outputs(int count, Stated stated) {
    return ImportedOutputs.classes(count, stated);
  }
}
