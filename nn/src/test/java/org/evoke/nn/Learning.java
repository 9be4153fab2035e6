/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.loss.Loss;
import org.evoke.nn.network.Network;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;

/** Steps of training with tensors. */
final class Learning {
  private Learning() {}

  /** Inputs and targets together. */
  record Example(Map<String, Tensor> inputs, Map<String, Tensor> targets) {}

  /** One step on the sum of the losses of some batches; gives that sum before the step. */
  static double step(
      Network network, Loss loss, Optimiser optimiser, List<Example> batches, Pass pass) {
    optimiser.clearGradients();
    double sum = 0;
    for (Example batch : batches) {
      sum +=
          Scope.compute(
              () -> {
                Value value = loss(network, loss, batch, pass);
                value.backward();
                return value.number();
              });
    }
    optimiser.step();
    return sum;
  }

  static double evaluate(Network network, Loss loss, Example batch) {
    return Scope.computeWithoutGradients(
        () -> loss(network, loss, batch, Pass.evaluation()).number());
  }

  private static Value loss(Network network, Loss loss, Example batch, Pass pass) {
    Placement placement = network.parameters().placement();
    return loss.of(
        network.forward(place(batch.inputs(), placement), pass),
        place(batch.targets(), placement));
  }

  private static Map<String, Value> place(Map<String, Tensor> tensors, Placement placement) {
    Map<String, Value> values = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> values.put(name, placement.of(tensor)));
    return values;
  }
}
