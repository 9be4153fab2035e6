/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.attendaffectnet;

import java.util.List;
import org.evoke.nn.layer.DeviationNorm;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.MultiHeadAttention;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/**
 * Attention over earlier answers, attention over the memory, feed-forward ReLU(W x + b); each
 * normalised before and with a residual. (batch, T, width) to the same.
 */
final class DecoderLayer {
  private static final List<String> PARTS = List.of("q", "k", "v", "o");

  private final MultiHeadAttention own;
  private final MultiHeadAttention source;
  private final Linear forward;
  private final DeviationNorm ownNorm;
  private final DeviationNorm sourceNorm;
  private final DeviationNorm forwardNorm;
  private final double dropout;

  DecoderLayer(Parameters parameters, String name, int width, int heads, double dropout) {
    own = new MultiHeadAttention(parameters, name + ".self_attn", PARTS, width, heads, dropout);
    source = new MultiHeadAttention(parameters, name + ".src_attn", PARTS, width, heads, dropout);
    forward = Linear.of(parameters, name + ".ff", width, width);
    ownNorm = new DeviationNorm(parameters, name + ".norm0", width);
    sourceNorm = new DeviationNorm(parameters, name + ".norm1", width);
    forwardNorm = new DeviationNorm(parameters, name + ".norm2", width);
    this.dropout = dropout;
  }

  /**
   * Decodes.
   *
   * @param future (T, T): 1 for later steps
   * @param padding (batch, 1, 1, T): 1 for steps that are padding; or null
   */
  Value apply(Pass pass, Value x, Value memory, Value future, Value padding, String note) {
    Value first = ownNorm.apply(x);
    Value seen = own.apply(pass, first, first, future, note + ".self_attn_weights");
    Value second = x.plus(pass.dropout(seen, dropout));
    Value queries = sourceNorm.apply(second);
    Value read = source.apply(pass, queries, memory, padding, note + ".src_attn_weights");
    Value third = second.plus(pass.dropout(read, dropout));
    Value fed = pass.dropout(Functions.relu(forward.apply(forwardNorm.apply(third))), dropout);
    return pass.note(note, third.plus(pass.dropout(fed, dropout)));
  }
}
