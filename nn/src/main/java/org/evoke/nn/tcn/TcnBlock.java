/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tcn;

import org.evoke.nn.layer.CausalConvolution;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.layer.PointwiseConvolution;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/** Two dilated causal convolutions with a residual: (batch, in, T) to (batch, channels, T). */
final class TcnBlock {
  private final CausalConvolution first;
  private final CausalConvolution second;
  private final PointwiseConvolution downsample;
  private final double dropout;
  private final boolean finalRelu;

  TcnBlock(Parameters parameters, String name, Tcn settings, int in, int dilation) {
    int out = settings.channels();
    int taps = settings.taps();
    first = new CausalConvolution(parameters, name + ".conv1", in, out, taps, dilation);
    second = new CausalConvolution(parameters, name + ".conv2", out, out, taps, dilation);
    downsample =
        in == out ? null : new PointwiseConvolution(parameters, name + ".downsample", in, out);
    dropout = settings.dropout();
    finalRelu = settings.finalRelu();
  }

  Value apply(Pass pass, Value x) {
    Value hidden = pass.dropout(Functions.relu(first.apply(x)), dropout);
    Value changed = pass.dropout(Functions.relu(second.apply(hidden)), dropout);
    Value sum = changed.plus(downsample == null ? x : downsample.apply(x));
    return finalRelu ? Functions.relu(sum) : sum;
  }
}
