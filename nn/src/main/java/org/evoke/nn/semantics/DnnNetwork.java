/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** The network of {@link Dnn}. */
final class DnnNetwork extends Network {
  private final Tokens reductions;
  private final Linear joint;
  private final Linear output;
  private final double dropout;

  DnnNetwork(Dnn architecture, Placement placement, Seed seed) {
    super(architecture, new Parameters(placement, seed));
    int reduced = architecture.reduced();
    int joined = reduced * architecture.inputs().size();
    dropout = architecture.dropout();
    reductions = new Tokens(parameters(), "red", architecture.inputs(), reduced);
    joint = Linear.of(parameters(), "fc1", joined, reduced);
    output = Linear.of(parameters(), "fc2", reduced, architecture.outputs());
    parameters().place();
  }

  @Override
  public Map<String, Value> forward(Map<String, Value> inputs, Pass pass) {
    Value joined = pass.note("concat", Functions.relu(Value.join(1, reductions.apply(inputs))));
    Value hidden = Functions.relu(joint.apply(joined));
    return Map.of(OUTPUT, output.apply(pass.dropout(hidden, dropout)));
  }
}
