/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.List;
import org.evoke.nn.layer.MultiHeadAttention;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.layer.StandardNorm;
import org.evoke.nn.torch.Value;

/**
 * Encoder layer (Vaswani et al. 2017): x = norm(x + attention(x)), x = norm(x + W2 relu(W1 x)).
 * (batch, tokens, width) to the same.
 */
final class PostNormLayer {
  static final List<String> PARTS = List.of("q", "k", "v", "o");

  private final MultiHeadAttention attention;
  private final StandardNorm attentionNorm;
  private final FeedForward forward;
  private final StandardNorm forwardNorm;
  private final double dropout;

  PostNormLayer(Parameters parameters, String name, Transformer sizes) {
    int width = sizes.width();
    dropout = sizes.dropout();
    attention =
        new MultiHeadAttention(parameters, name + ".att", PARTS, width, sizes.heads(), dropout);
    attentionNorm = new StandardNorm(parameters, name + ".n1", width);
    forward = new FeedForward(parameters, name + ".ff", width, sizes.forward());
    forwardNorm = new StandardNorm(parameters, name + ".n2", width);
  }

  Value apply(Pass pass, Value x, Value forbidden, String note) {
    Value seen = attention.apply(pass, x, x, forbidden, note + ".attn_weights");
    Value middle = attentionNorm.apply(x.plus(pass.dropout(seen, dropout)));
    return forwardNorm.apply(middle.plus(pass.dropout(forward.apply(middle), dropout)));
  }
}
