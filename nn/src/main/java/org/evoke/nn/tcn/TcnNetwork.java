/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tcn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.layer.PositionalEncoding;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** The network of {@link Tcn}. */
final class TcnNetwork extends Network {
  private final Tcn architecture;
  private final List<TcnBlock> blocks = new ArrayList<>();
  private final Linear first;
  private final Linear second;

  TcnNetwork(Tcn architecture, Placement placement, Seed seed) {
    super(architecture, new Parameters(placement, seed));
    this.architecture = architecture;
    int in = Inputs.total(architecture.inputs().values()) + architecture.encoding();
    for (int dilation : architecture.dilations()) {
      String name = "blocks." + blocks.size();
      blocks.add(new TcnBlock(parameters(), name, architecture, in, dilation));
      in = architecture.channels();
    }
    first = Linear.of(parameters(), "fc1", in, architecture.hidden());
    second = Linear.of(parameters(), "fc2", architecture.hidden(), architecture.outputs());
    parameters().place();
  }

  @Override
  public Map<String, Value> forward(Map<String, Value> inputs, Pass pass) {
    Value x = join(inputs);
    pass.note("concat", x.transpose(1, 2));
    for (int block = 0; block < blocks.size(); block++) {
      x = blocks.get(block).apply(pass, x);
      pass.note("block" + block, x.transpose(1, 2));
    }
    Value hidden = Functions.relu(first.apply(x.transpose(1, 2)));
    return Map.of(OUTPUT, second.apply(hidden));
  }

  /**
   * Inputs (batch, T, width) as one (batch, channels, T), copied once in the order of convolutions.
   */
  private Value join(Map<String, Value> inputs) {
    List<Value> parts = new ArrayList<>();
    architecture.inputs().keySet().forEach(name -> parts.add(inputs.get(name)));
    if (architecture.encoding() > 0) {
      parts.add(
          PositionalEncoding.of(
              parameters().placement(), parts.get(0), inputs.get("pos"), architecture.encoding()));
    }
    return Value.join(1, parts.stream().map(part -> part.transpose(1, 2)).toArray(Value[]::new));
  }
}
