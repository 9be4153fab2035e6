/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.Set;
import org.evoke.nn.semantics.Semantics;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** Transformers over features with cross-modal attention (Fea-TF CMA). */
public final class CrossModalFamily extends NetworkFamily {
  /** Opens them and takes them up. */
  public CrossModalFamily() {
    super(Semantics.FEA_TF_CMA);
  }

  @Override
  protected String task() {
    return "emotion that excerpts of films evoke, from features of each (Fea-TF CMA)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains("cross_avc.wq.weight") && !names.contains("self_avc.wq.weight");
  }

  @Override
  protected Sizes sizes(Shapes shapes, Stated stated) {
    return TransformerSizes.crossModal(shapes, stated.inputs());
  }

  @Override
  protected NetworkOutputs outputs(int count, Stated stated) {
    return ImportedOutputs.classes(count, stated);
  }
}
