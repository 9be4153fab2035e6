/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.attendaffectnet;

import java.util.ArrayList;
import java.util.List;
import org.evoke.nn.layer.Attention;
import org.evoke.nn.layer.DeviationNorm;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Masks;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/**
 * Predicts a curve step by step from a memory (batch, T, width) and from its own earlier answers
 * (paper, figure 4). Each earlier answer is repeated over the width and gets the encoding of its
 * position.
 */
final class TemporalDecoder {
  private final List<DecoderLayer> layers = new ArrayList<>();
  private final DeviationNorm norm;
  private final Linear output;
  private final Placement placement;
  private final int width;
  private final double dropout;

  TemporalDecoder(Parameters parameters, int width, int layers, int heads, double dropout) {
    for (int layer = 0; layer < layers; layer++) {
      String name = "layers." + layer;
      this.layers.add(new DecoderLayer(parameters, name, width, heads, dropout));
    }
    norm = new DeviationNorm(parameters, "norm", width);
    output = Linear.of(parameters, "out", width, 1);
    placement = parameters.placement();
    this.width = width;
    this.dropout = dropout;
  }

  /**
   * Answers for all steps.
   *
   * @param memory (batch, T, width)
   * @param encoding (batch, T, width) of the positions of the steps
   * @param previous (batch, T) what came before each step, 0 before the first; or null to feed the
   *     answers back one by one
   * @param mask (batch, T) 1 for steps that count; or null for all
   * @return (batch, T)
   */
  Value apply(Pass pass, Value memory, Value encoding, Value previous, Value mask) {
    Value padding = Masks.padding(mask);
    return previous == null
        ? feedBack(pass, memory, encoding, padding)
        : decode(pass, memory, encoding, previous, padding);
  }

  private Value feedBack(Pass pass, Value memory, Value encoding, Value padding) {
    Value previous = placement.zeros(memory.length(0), 1);
    int steps = memory.length(1);
    for (int step = 1; step < steps; step++) {
      Value answers = decode(Pass.evaluation(), memory, encoding, previous, padding);
      previous = Value.join(1, previous, answers.part(1, step - 1, 1));
    }
    return decode(pass, memory, encoding, pass.note("previous_fed", previous), padding);
  }

  private Value decode(Pass pass, Value memory, Value encoding, Value previous, Value padding) {
    int steps = previous.length(1);
    Value repeated = previous.withAxis(2).expand(-1, -1, width);
    Value x = repeated.plus(encoding.part(1, 0, steps));
    pass.note("previous", x);
    Value future = Attention.future(placement, steps);
    for (int layer = 0; layer < layers.size(); layer++) {
      x = layers.get(layer).apply(pass, x, memory, future, padding, "layer" + layer);
    }
    Value decoded = pass.note("decoder", norm.apply(x));
    return output.apply(pass.dropout(decoded, dropout)).withoutAxis(2);
  }
}
