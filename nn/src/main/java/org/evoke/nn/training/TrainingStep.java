/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.loss.Loss;
import org.evoke.nn.network.Network;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Randomness;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;

/** Makes the loss of batches smaller, one optimiser step at a time. */
public final class TrainingStep {
  private final Network network;
  private final Loss loss;
  private final Optimiser optimiser;

  /** Trains a network; the optimiser must be one of its parameters. */
  public TrainingStep(Network network, Loss loss, Optimiser optimiser) {
    this.network = network;
    this.loss = loss;
    this.optimiser = optimiser;
  }

  /**
   * One optimiser step on the sum of the losses of some batches, of which one at a time is in
   * memory: with the loss {@code eev} videos one by one are the same as one padded batch of them.
   *
   * @param seed of the dropout; the same seed drops the same
   * @return the sum of the losses before the step
   * @throws InputException when the loss is not finite; the parameters are then as before
   */
  public double run(List<? extends Examples> batches, Seed seed) {
    optimiser.clearGradients();
    double sum = 0;
    Pass pass = Pass.training(new Randomness(seed));
    for (Examples batch : batches) {
      sum += Scope.compute(() -> backward(batch, pass));
    }
    if (!Double.isFinite(sum)) {
      throw new InputException(
          "the loss "
              + loss.name()
              + " is "
              + sum
              + " at step "
              + (optimiser.steps() + 1)
              + "; a lower learning rate or scaled inputs may help");
    }
    optimiser.step();
    return sum;
  }

  private double backward(Examples batch, Pass pass) {
    Value value = loss(batch, pass);
    value.backward();
    return value.number();
  }

  /** The loss of a batch without dropout and without learning. */
  public double evaluate(Examples batch) {
    return Scope.computeWithoutGradients(() -> loss(batch, Pass.evaluation()).number());
  }

  private Value loss(Examples batch, Pass pass) {
    Placement placement = network.parameters().placement();
    return loss.of(
        network.forward(batch.placedInputs(placement), pass), batch.placedTargets(placement));
  }
}
