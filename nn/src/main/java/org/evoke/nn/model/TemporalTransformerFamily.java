/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.Set;
import org.evoke.nn.semantics.Semantics;
import org.evoke.nn.tensors.InputNames;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** Transformers over time (Temp-TF). */
public final class TemporalTransformerFamily extends NetworkFamily {
  /** Opens them and takes them up. */
  public TemporalTransformerFamily() {
    super(Semantics.TEMP_TF);
  }

  @Override
  protected String task() {
    return "emotion that excerpts of films evoke, from series of features (Temp-TF)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains("enc.att.q.weight") && names.contains("dec.src.q.weight");
  }

  @Override
  protected Sizes sizes(Shapes shapes, Stated stated) {
    int further = 1;
    while (shapes.has("enc" + further + ".att.q.weight")) {
      further++;
    }
    return new Sizes(
        InputNames.joined(shapes.in("proj.weight"), "x", stated.inputs()),
        TransformerSizes.of(shapes, "enc.", further));
  }

  @Override
  protected NetworkOutputs outputs(int count, Stated stated) {
    return ImportedOutputs.classes(count, stated);
  }
}
