/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.loss.Loss;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.torch.Placement;

/** One training from its first epoch, or from its checkpoint, to its end. */
final class TrainingRun implements AutoCloseable {
  private final TrainingSettings settings;
  private final Seed seed;
  private final WorkFolder work;
  private final Network network;
  private final Optimiser optimiser;
  private final TrainingStep step;
  private final Units learning;
  private final Units validation;
  private final List<EpochLog> epochs = new ArrayList<>();
  private Map<String, Tensor> best;

  /** Builds the network and takes up the checkpoint, if there is one. */
  TrainingRun(
      Architecture architecture,
      TrainingSettings settings,
      TrainingRows learning,
      TrainingRows validation,
      Seed seed,
      WorkFolder work) {
    this.settings = settings;
    this.seed = seed;
    this.work = work;
    Loss loss = Losses.named(settings.loss());
    // Validation feeds a network that sees its earlier answers with its own.
    this.learning = new Units(learning, architecture, settings, loss, true);
    this.validation =
        validation == null ? null : new Units(validation, architecture, settings, loss, false);
    Optional<Checkpoint> last = work.last();
    network = architecture.build(Placement.CPU_SINGLE, seed.derive("weights"));
    optimiser = settings.optimiser().of(network.parameters());
    step = new TrainingStep(network, new WeightedLoss(loss), optimiser);
    best = network.parameters().export();
    last.ifPresent(this::takeUp);
  }

  private void takeUp(Checkpoint checkpoint) {
    network.parameters().load(checkpoint.parameters());
    optimiser.restore(checkpoint.optimiser());
    best = checkpoint.best();
    epochs.addAll(checkpoint.epochs());
  }

  /** Trains to the end. */
  void go(Progress progress) {
    progress.update(epochs.size(), settings.epochs());
    while (epochs.size() < settings.epochs() && !isOverdue()) {
      epochs.add(epoch(epochs.size()));
      boolean better = bestEpoch() == epochs.size() - 1;
      Map<String, Tensor> now = network.parameters().export();
      best = better ? now : best;
      work.keep(
          new Checkpoint(work.key(), now, best, optimiser.state(), List.copyOf(epochs)), better);
      progress.update(epochs.size(), settings.epochs());
    }
    progress.update(settings.epochs(), settings.epochs());
  }

  private boolean isOverdue() {
    return validation != null && epochs.size() - 1 - bestEpoch() >= settings.patience();
  }

  /** The epoch with the least validation loss, the first of equals; the last without validation. */
  int bestEpoch() {
    if (validation == null) {
      return epochs.size() - 1;
    }
    int least = 0;
    for (int i = 1; i < epochs.size(); i++) {
      least = epochs.get(i).validation() < epochs.get(least).validation() ? i : least;
    }
    return epochs.isEmpty() ? -1 : least;
  }

  private EpochLog epoch(int number) {
    double rate = settings.optimiser().rate() * settings.schedule().at(number, settings.epochs());
    optimiser.rate(rate);
    int[] order = seed.derive("order").derive(number).stream().permutation(learning.count());
    Seed dropout = seed.derive("dropout").derive(number);
    double sum = 0;
    int batches = 0;
    for (int from = 0; from < order.length; from += settings.batch()) {
      int to = Math.min(order.length, from + settings.batch());
      int[] units = Arrays.copyOfRange(order, from, to);
      sum += step.run(learning.parts(units), dropout.derive(batches++));
    }
    double training = sum / batches;
    double validated = validation == null ? Double.NaN : validationLoss();
    return new EpochLog(rate, training, validated);
  }

  private double validationLoss() {
    int[] all = new int[validation.count()];
    Arrays.setAll(all, i -> i);
    return validation.parts(all).stream().mapToDouble(step::evaluate).sum();
  }

  /** Parameters of the best epoch. */
  Map<String, Tensor> best() {
    return best;
  }

  /** What each epoch was like. */
  List<EpochLog> epochs() {
    return epochs;
  }

  @Override
  public void close() {
    optimiser.close();
    network.close();
    learning.close();
    if (validation != null) {
      validation.close();
    }
  }
}
