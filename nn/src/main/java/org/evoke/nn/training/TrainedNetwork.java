/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.List;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.nn.model.InputScaling;
import org.evoke.nn.network.Architecture;

/**
 * What training gave.
 *
 * @param architecture what the network is built from
 * @param parameters of the best epoch, or of the last one without validation groups
 * @param scaling fitted on the training rows that did not validate
 * @param epochs what each epoch was like
 * @param bestEpoch whose parameters these are, from 1
 */
public record TrainedNetwork(
    Architecture architecture,
    Map<String, Tensor> parameters,
    InputScaling scaling,
    List<EpochLog> epochs,
    int bestEpoch) {
  public TrainedNetwork {
    epochs = List.copyOf(epochs);
  }
}
