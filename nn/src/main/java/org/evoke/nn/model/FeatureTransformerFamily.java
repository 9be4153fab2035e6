/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.List;
import java.util.Set;
import org.evoke.nn.semantics.Semantics;
import org.evoke.nn.tensors.InputNames;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** Transformers over features (Fea-TF). */
public final class FeatureTransformerFamily extends NetworkFamily {
  /** Opens them and takes them up. */
  public FeatureTransformerFamily() {
    super(Semantics.FEA_TF);
  }

  @Override
  protected String task() {
    return "emotion that excerpts of films evoke, from features of each (Fea-TF)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains("proj.0.weight")
        && names.contains("layers.0.att.q.weight")
        && !names.contains("ev.weight");
  }

  @Override
  protected Sizes sizes(Shapes shapes, Stated stated) {
    List<Integer> widths = shapes.widths("proj.");
    return new Sizes(
        InputNames.each(widths, InputNames.numbered(widths.size()), stated.inputs()),
        TransformerSizes.of(shapes, "layers.0.", shapes.count("layers.", ".att.q.weight")));
  }

  @Override
  protected NetworkOutputs outputs(int count, Stated stated) {
    return ImportedOutputs.classes(count, stated);
  }
}
