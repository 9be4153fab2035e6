/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Recurrent layers over whole sequences, with initial states of zero. */
public final class Recurrences {
  private Recurrences() {}

  /**
   * What a recurrent layer gives.
   *
   * @param output (batch, time, directions * hidden): the states of the last layer
   * @param hidden (layers * directions, batch, hidden): the last states
   * @param cell as hidden, for an LSTM; null for a GRU
   */
  public record Result(Value output, Value hidden, Value cell) {}

  /**
   * Long short-term memory; gates in the order i, f, g, o.
   *
   * @param x (batch, time, in)
   * @param states zeros (layers * directions, batch, hidden)
   * @param parameters for each layer and direction: input weight, hidden weight, input bias, hidden
   *     bias
   */
  public static Result lstm(
      Value x, Value states, Value[] parameters, int layers, boolean bidirectional) {
    T_TensorTensorTensor_T result =
        torch.lstm(
            x.tensor(),
            Value.vector(states, states),
            Value.vector(parameters),
            true,
            layers,
            0,
            false,
            bidirectional,
            true);
    return new Result(own(result.get0()), own(result.get1()), own(result.get2()));
  }

  /** Gated recurrent unit; gates in the order r, z, n. Parameters as for {@link #lstm}. */
  public static Result gru(
      Value x, Value states, Value[] parameters, int layers, boolean bidirectional) {
    TensorVector weights = Value.vector(parameters);
    T_TensorTensor_T result =
        torch.gru(
            x.tensor(), states.tensor(), weights, true, layers, 0, false, bidirectional, true);
    return new Result(own(result.get0()), own(result.get1()), null);
  }

  /** A tensor of its own: the one inside the result ends with the result. */
  private static Value own(Tensor inside) {
    return new Value(new Tensor(inside));
  }
}
