/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.layer.BatchNorm;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Masks;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.layer.PlaneConvolution;
import org.evoke.nn.layer.Recurrent;
import org.evoke.nn.loss.EventLoss;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Convolutions;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** The network of {@link EventDetector}. */
final class EventDetectorNetwork extends Network {
  private static final double MOMENTUM = 0.1;
  private static final double EPSILON = 1e-5;

  private final EventDetector architecture;
  private final List<PlaneConvolution> convolutions = new ArrayList<>();
  private final List<BatchNorm> norms = new ArrayList<>();
  private final Linear context;
  private final Recurrent recurrent;
  private final Linear attentionIn;
  private final Linear attentionOut;
  private final Linear frame;
  private final Linear clip;

  EventDetectorNetwork(EventDetector architecture, Placement placement, Seed seed) {
    super(architecture, new Parameters(placement, seed));
    this.architecture = architecture;
    Parameters parameters = parameters();
    int in = 1;
    for (int out : architecture.channels()) {
      String name = "convs." + convolutions.size();
      convolutions.add(PlaneConvolution.withBias(parameters, name, in, out, 3));
      norms.add(new BatchNorm(parameters, "bns." + norms.size(), out, MOMENTUM, EPSILON));
      in = out;
    }
    int hidden = architecture.hidden();
    int width = in * architecture.bandsAfterPooling();
    context = architecture.hasContext() ? context(parameters) : null;
    width += context == null ? 0 : architecture.context();
    recurrent = new Recurrent(parameters, "rnn", architecture.cell(), width, hidden, 1, true);
    attentionIn = Linear.of(parameters, "att1", 2 * hidden, architecture.attention());
    attentionOut = Linear.withoutBias(parameters, "att2", architecture.attention(), 1);
    frame = Linear.of(parameters, "frame", 2 * hidden, 1);
    clip = Linear.of(parameters, "clip", 2 * hidden, 1);
    parameters.place();
  }

  @Override
  public Map<String, Value> forward(Map<String, Value> inputs, Pass pass) {
    Value mask = Masks.hiding(inputs.get("mask"));
    Value sound = inputs.get(architecture.sound());
    Value heard = mask == null ? sound : sound.times(mask.withAxis(2));
    Value bands = convolve(pass, heard.withAxis(1), mask);
    Value convolved = bands.transpose(1, 2).reshape(bands.length(0), bands.length(2), -1);
    Value rows = context == null ? convolved : withContext(pass, convolved, inputs);
    Value states = recurrent.states(pass.note("rnn_in", rows), mask);
    pass.note("rnn_out", states);
    Value weighted = states.times(attention(pass, states, mask).withAxis(2));
    Value embedding = pass.note("embedding", weighted.sum(1));
    Value attended = pass.note("attended", timesLength(weighted, mask));
    Map<String, Value> outputs = new LinkedHashMap<>();
    outputs.put(EventLoss.FRAME_LOGIT, frame.apply(attended).withoutAxis(2));
    outputs.put(EventLoss.CLIP_LOGIT, clip.apply(embedding).withoutAxis(1));
    return outputs;
  }

  private Linear context(Parameters parameters) {
    int in = architecture.inputs().get(EventDetector.CONTEXT);
    return Linear.of(parameters, EventDetector.CONTEXT, in, architecture.context());
  }

  private Value withContext(Pass pass, Value convolved, Map<String, Value> inputs) {
    Value known = pass.dropout(inputs.get(EventDetector.CONTEXT), architecture.dropout());
    return Value.join(2, convolved, Functions.relu(context.apply(known)));
  }

  /** Weights of the steps (batch, T), 0 where there is padding. */
  private Value attention(Pass pass, Value states, Value mask) {
    Value scores = attentionOut.apply(Functions.tanh(attentionIn.apply(states))).withoutAxis(2);
    Value seen =
        mask == null ? scores : scores.fillWhere(mask.times(-1).plus(1), Double.NEGATIVE_INFINITY);
    return pass.noteAttention("attention", Functions.softmax(seen, 1));
  }

  private static Value timesLength(Value weighted, Value mask) {
    return mask == null
        ? weighted.times(weighted.length(1))
        : weighted.times(mask.sum(1).reshape(-1, 1, 1));
  }

  /** (batch, 1, T, bands) to (batch, channels, T, bands left). */
  private Value convolve(Pass pass, Value planes, Value mask) {
    Value x = planes;
    for (int layer = 0; layer < convolutions.size(); layer++) {
      Value convolved = convolutions.get(layer).apply(x);
      Value normed = norms.get(layer).apply(pass, convolved, mask, parameters().placement());
      x = Convolutions.largest(Functions.relu(normed), 1, architecture.pool().get(layer));
      pass.note("conv" + layer, x);
    }
    return x;
  }
}
