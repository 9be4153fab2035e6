/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import org.evoke.nn.layer.Attention;
import org.evoke.nn.layer.MultiHeadAttention;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.layer.StandardNorm;
import org.evoke.nn.torch.Value;

/**
 * Decoder layer: causal self-attention, attention to a memory with queries from the sub-layer
 * before, feed-forward; each with residual and norm after it. (batch, T, width) to the same.
 */
final class DecoderPart {
  private final MultiHeadAttention own;
  private final MultiHeadAttention source;
  private final FeedForward forward;
  private final StandardNorm first;
  private final StandardNorm second;
  private final StandardNorm third;
  private final double dropout;

  DecoderPart(Parameters parameters, String name, Transformer sizes) {
    int width = sizes.width();
    dropout = sizes.dropout();
    own = attention(parameters, name + ".att", sizes);
    first = new StandardNorm(parameters, name + ".n1", width);
    source = attention(parameters, name + ".src", sizes);
    second = new StandardNorm(parameters, name + ".n2", width);
    forward = new FeedForward(parameters, name + ".ff", width, sizes.forward());
    third = new StandardNorm(parameters, name + ".n3", width);
  }

  private static MultiHeadAttention attention(
      Parameters parameters, String name, Transformer sizes) {
    return new MultiHeadAttention(
        parameters, name, PostNormLayer.PARTS, sizes.width(), sizes.heads(), sizes.dropout());
  }

  Value apply(Pass pass, Value x, Value memory, Value padding, Parameters parameters) {
    Value future = Attention.future(parameters.placement(), x.length(1));
    Value seen = own.apply(pass, x, x, future, "dec.att.attn_weights");
    Value early = first.apply(x.plus(pass.dropout(seen, dropout)));
    Value read = source.apply(pass, early, memory, padding, "dec.src.attn_weights");
    Value middle = second.apply(early.plus(pass.dropout(read, dropout)));
    return third.apply(middle.plus(pass.dropout(forward.apply(middle), dropout)));
  }
}
