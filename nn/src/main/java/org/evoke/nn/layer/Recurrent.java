/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import java.util.ArrayList;
import java.util.List;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Recurrences;
import org.evoke.nn.torch.Value;

/**
 * Stacked recurrent layers, in one or both directions, with initial states of zero.
 *
 * <ul>
 *   <li>input (batch, T, in), output (batch, T, directions x hidden), forward half first
 *   <li>for layer l {@code weight_ih_lL} (gates x hidden, in), {@code weight_hh_lL} (gates x
 *       hidden, hidden), {@code bias_ih_lL}, {@code bias_hh_lL}; suffix {@code _reverse} for the
 *       way back
 * </ul>
 *
 * <p>Initial values are uniform within 1 / sqrt(hidden).
 */
public final class Recurrent {
  /** What is repeated at each step. */
  public enum Cell {
    /** Gated recurrent unit; gates in the order r, z, n. */
    GRU(3),
    /** Long short-term memory; gates in the order i, f, g, o. */
    LSTM(4);

    private final int gates;

    Cell(int gates) {
      this.gates = gates;
    }
  }

  private final List<Parameter> weights = new ArrayList<>();
  private final Placement placement;
  private final Cell cell;
  private final int hidden;
  private final int layers;
  private final boolean bidirectional;

  /** Layers with parameters under a name. */
  public Recurrent(
      Parameters parameters,
      String name,
      Cell cell,
      int in,
      int hidden,
      int layers,
      boolean bidirectional) {
    this.placement = parameters.placement();
    this.cell = cell;
    this.hidden = hidden;
    this.layers = layers;
    this.bidirectional = bidirectional;
    for (int layer = 0; layer < layers; layer++) {
      int width = layer == 0 ? in : hidden * directions();
      add(parameters, name, "_l" + layer, width);
      if (bidirectional) {
        add(parameters, name, "_l" + layer + "_reverse", width);
      }
    }
  }

  private void add(Parameters parameters, String name, String suffix, int in) {
    double bound = 1 / Math.sqrt(hidden);
    int rows = cell.gates * hidden;
    weights.add(parameters.uniform(name + ".weight_ih" + suffix, bound, rows, in));
    weights.add(parameters.uniform(name + ".weight_hh" + suffix, bound, rows, hidden));
    weights.add(parameters.uniform(name + ".bias_ih" + suffix, bound, rows));
    weights.add(parameters.uniform(name + ".bias_hh" + suffix, bound, rows));
  }

  private int directions() {
    return bidirectional ? 2 : 1;
  }

  /** Runs over whole sequences. */
  public Recurrences.Result apply(Value x) {
    return run(x, weights, layers, bidirectional);
  }

  /**
   * The states of the last layer, of which those of steps that count are as if there were no
   * padding: the way back begins at the last step that counts.
   *
   * @param mask (batch, T), 1 for steps that count and 0 for padding behind them; or null for none
   */
  public Value states(Value x, Value mask) {
    if (mask == null || !bidirectional) {
      return apply(x).output();
    }
    long[] turned = Masks.turned(mask);
    int each = weights.size() / layers / 2;
    Value states = x;
    for (int layer = 0; layer < layers; layer++) {
      int from = 2 * each * layer;
      List<Parameter> there = weights.subList(from, from + each);
      List<Parameter> back = weights.subList(from + each, from + 2 * each);
      Value forward = run(states, there, 1, false).output();
      Value backward = run(turn(states, turned), back, 1, false).output();
      states = Value.join(2, forward, turn(backward, turned));
    }
    return states;
  }

  private static Value turn(Value x, long[] sources) {
    return x.reshape(-1, x.length(2)).rows(0, sources).reshape(x.shape());
  }

  private Recurrences.Result run(
      Value x, List<Parameter> parameters, int layers, boolean bidirectional) {
    int directions = bidirectional ? 2 : 1;
    Value states = placement.zeros((long) layers * directions, x.length(0), hidden);
    Value[] all = parameters.stream().map(Parameter::value).toArray(Value[]::new);
    return cell == Cell.LSTM
        ? Recurrences.lstm(x, states, all, layers, bidirectional)
        : Recurrences.gru(x, states, all, layers, bidirectional);
  }
}
