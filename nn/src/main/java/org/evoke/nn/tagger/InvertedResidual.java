/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tagger;

import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.tagger.NormedConvolution.Activation;
import org.evoke.nn.torch.Value;

/** Expansion, depthwise convolution, squeeze and excitation, projection; residual where it fits. */
final class InvertedResidual {
  private final NormedConvolution expansion;
  private final NormedConvolution depthwise;
  private final SqueezeExcitation squeeze;
  private final NormedConvolution projection;
  private final boolean residual;

  InvertedResidual(Parameters parameters, String name, AudioTagger.Stage stage) {
    Activation activation = stage.hardSwish() ? Activation.HARD_SWISH : Activation.RELU;
    int block = 0;
    int inside = stage.expanded();
    if (inside == stage.in()) {
      expansion = null;
    } else {
      String expand = name + ".block." + block++;
      expansion = NormedConvolution.dense(parameters, expand, stage.in(), inside, 1, 1, activation);
    }
    depthwise =
        NormedConvolution.depthwise(
            parameters,
            name + ".block." + block++,
            inside,
            stage.kernel(),
            stage.stride(),
            activation);
    squeeze =
        stage.squeeze()
            ? new SqueezeExcitation(parameters, name + ".block." + block++, inside)
            : null;
    projection =
        NormedConvolution.dense(
            parameters, name + ".block." + block, inside, stage.out(), 1, 1, Activation.NONE);
    residual = stage.stride() == 1 && stage.in() == stage.out();
  }

  Value apply(Pass pass, Value x) {
    Value inside = depthwise.apply(pass, expansion == null ? x : expansion.apply(pass, x));
    Value weighted = squeeze == null ? inside : squeeze.apply(inside);
    Value projected = projection.apply(pass, weighted);
    return residual ? projected.plus(x) : projected;
  }
}
