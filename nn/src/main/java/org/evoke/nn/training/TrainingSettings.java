/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import org.evoke.core.UsageException;
import org.evoke.nn.network.Windowing;

/**
 * How to train.
 *
 * @param epochs how often all training rows are seen, at most
 * @param batch rows, or sequences for networks of steps, between two steps of the optimiser
 * @param atOnce sequences of a batch that are computed at once, padded to the longest; gradients of
 *     the others are added, so that memory does not grow with the batch
 * @param optimiser the optimiser and its rate
 * @param schedule how the rate goes on
 * @param loss name of the loss
 * @param patience epochs without a better loss of the validation groups after which training ends;
 *     0 for all epochs, without validation groups
 * @param share of the training groups that validate, at least one group
 * @param scaleInputs whether columns are brought to mean 0 and deviation 1
 * @param windowing how networks over time see the rows
 * @param unlabelled what becomes of steps without labels while networks over time learn
 * @param threads of libtorch within an operation; another number rounds otherwise, so that it is
 *     part of what is repeated
 */
public record TrainingSettings(
    int epochs,
    int batch,
    int atOnce,
    OptimiserSettings optimiser,
    Schedule schedule,
    String loss,
    int patience,
    double share,
    boolean scaleInputs,
    Windowing windowing,
    Unlabelled unlabelled,
    int threads) {
  public TrainingSettings {
    if (threads < 1) {
      throw new UsageException("training: threads is " + threads + ", must be at least 1");
    }
    if (epochs < 1 || batch < 1 || atOnce < 1 || patience < 0 || !(share > 0 && share < 1)) {
      throw new UsageException(
          "training: epochs "
              + epochs
              + ", batch "
              + batch
              + ", at-once "
              + atOnce
              + ", patience "
              + patience
              + ", share "
              + share
              + "; must be at least 1, 1, 1, 0, and above 0 to below 1");
    }
  }

  /** The same with another loss. */
  public TrainingSettings withLoss(String other) {
    return new TrainingSettings(
        epochs,
        batch,
        atOnce,
        optimiser,
        schedule,
        other,
        patience,
        share,
        scaleInputs,
        windowing,
        unlabelled,
        threads);
  }

  /** The same with another way to see the rows. */
  public TrainingSettings withWindowing(Windowing other) {
    return new TrainingSettings(
        epochs,
        batch,
        atOnce,
        optimiser,
        schedule,
        loss,
        patience,
        share,
        scaleInputs,
        other,
        unlabelled,
        threads);
  }
}
