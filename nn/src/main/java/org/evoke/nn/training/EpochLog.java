/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.List;

/**
 * What an epoch was like.
 *
 * @param rate learning rate
 * @param training mean loss of its batches, while they changed the network
 * @param validation loss of the validation groups after it; NaN without such groups
 */
public record EpochLog(double rate, double training, double validation) {
  /** The table: {@code epoch,rate,training,validation}, epochs from 1. */
  static String csv(List<EpochLog> epochs) {
    StringBuilder text = new StringBuilder("epoch,rate,training,validation\n");
    for (int i = 0; i < epochs.size(); i++) {
      EpochLog epoch = epochs.get(i);
      text.append(i + 1).append(',').append(epoch.rate()).append(',').append(epoch.training());
      text.append(',');
      if (!Double.isNaN(epoch.validation())) {
        text.append(epoch.validation());
      }
      text.append('\n');
    }
    return text.toString();
  }
}
