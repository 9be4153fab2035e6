/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Masks;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.layer.Recurrent;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Recurrences;
import org.evoke.nn.torch.Value;

/** The network of {@link Lstm}. */
final class LstmNetwork extends Network {
  private final Tokens reductions;
  private final Recurrent recurrent;
  private final Linear output;
  private final double dropout;

  LstmNetwork(Lstm architecture, Placement placement, Seed seed) {
    super(architecture, new Parameters(placement, seed));
    int reduced = architecture.reduced();
    int joined = reduced * architecture.inputs().size();
    int hidden = architecture.hidden();
    dropout = architecture.dropout();
    reductions = new Tokens(parameters(), "red", architecture.inputs(), reduced);
    recurrent =
        new Recurrent(
            parameters(),
            "lstm",
            Recurrent.Cell.LSTM,
            joined,
            hidden,
            architecture.layers(),
            false);
    output = Linear.of(parameters(), "fc", hidden, architecture.outputs());
    parameters().place();
  }

  @Override
  public Map<String, Value> forward(Map<String, Value> inputs, Pass pass) {
    Value reduced = Value.join(-1, reductions.apply(inputs));
    Value joined = pass.note("concat", Inputs.bySteps(reduced, inputs));
    Recurrences.Result states = recurrent.apply(joined);
    pass.note("lstm_out", states.output());
    pass.note("h_n", states.hidden());
    pass.note("c_n", states.cell());
    Value last = last(states.output(), inputs.get("mask"));
    return Map.of(OUTPUT, output.apply(pass.dropout(last, dropout)));
  }

  private static Value last(Value states, Value mask) {
    return mask == null
        ? states.at(1, -1)
        : states.reshape(-1, states.length(2)).rows(0, Masks.lastSteps(mask));
  }
}
