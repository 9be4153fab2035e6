/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.attendaffectnet;

import java.util.List;
import org.evoke.nn.layer.DeviationNorm;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.MultiHeadAttention;
import org.evoke.nn.layer.Normalisation;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.layer.StandardNorm;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/** Self-attention and feed-forward, each with a residual: (batch, tokens, width) to the same. */
final class EncoderLayer {
  private static final List<String> PARTS =
      List.of("linears.0", "linears.1", "linears.2", "linears.3");

  private final MultiHeadAttention attention;
  private final Linear forward;
  private final Normalisation attentionNorm;
  private final Normalisation forwardNorm;
  private final Variant variant;
  private final double dropout;

  EncoderLayer(
      Parameters parameters, String name, Variant variant, int width, int heads, double dropout) {
    attention =
        new MultiHeadAttention(parameters, name + ".self_attn", PARTS, width, heads, dropout);
    forward = Linear.of(parameters, name + ".feed_forward.w", width, width);
    attentionNorm = norm(parameters, name + ".sublayer.0.norm", variant, width);
    forwardNorm = norm(parameters, name + ".sublayer.1.norm", variant, width);
    this.variant = variant;
    this.dropout = dropout;
  }

  static Normalisation norm(Parameters parameters, String name, Variant variant, int width) {
    return variant.normalisesFirst()
        ? new DeviationNorm(parameters, name, width)
        : new StandardNorm(parameters, name, width);
  }

  Value apply(Pass pass, Value x, String note) {
    Value attended = variant.normalisesFirst() ? preNorm(pass, x, note) : postNorm(pass, x, note);
    return pass.note(note + ".out", attended);
  }

  private Value preNorm(Pass pass, Value x, String note) {
    Value first = pass.note(note + ".norm0", attentionNorm.apply(x));
    Value middle = pass.note(note + ".sublayer0", x.plus(attend(pass, first, note)));
    Value second = pass.note(note + ".norm1", forwardNorm.apply(middle));
    return middle.plus(feed(pass, second, note));
  }

  private Value postNorm(Pass pass, Value x, String note) {
    Value middle = attentionNorm.apply(x.plus(attend(pass, x, note)));
    pass.note(note + ".norm0", middle);
    return forwardNorm.apply(middle.plus(feed(pass, middle, note)));
  }

  private Value attend(Pass pass, Value x, String note) {
    Value seen = attention.apply(pass, x, x, null, note + ".attn_weights");
    return pass.dropout(pass.note(note + ".self_attn", seen), dropout);
  }

  private Value feed(Pass pass, Value x, String note) {
    Value fed =
        variant.usesTanh()
            ? forward.apply(pass.dropout(x.plus(Functions.tanh(x)), dropout))
            : pass.dropout(Functions.relu(forward.apply(x)), dropout);
    return pass.dropout(pass.note(note + ".feed_forward", fed), dropout);
  }
}
