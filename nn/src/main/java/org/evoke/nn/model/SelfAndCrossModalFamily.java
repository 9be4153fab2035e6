/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.Set;
import org.evoke.nn.semantics.Semantics;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** Transformers over features with self and cross-modal attention (Fea-TF SCMA). */
public final class SelfAndCrossModalFamily extends NetworkFamily {
  /** Opens them and takes them up. */
  public SelfAndCrossModalFamily() {
    super(Semantics.FEA_TF_SCMA);
  }

  @Override
  protected String task() {
    return "emotion that excerpts of films evoke, from features of each (Fea-TF SCMA)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains("cross_avc.wq.weight") && names.contains("self_avc.wq.weight");
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
