/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.detector;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.UsageException;

/**
 * How a detector is trained: Adam, the rate falling to zero along half a cosine.
 *
 * @param options of the network {@code cbrnn} that differ from the defaults
 * @param epochs how often all pieces are seen
 * @param batch pieces between two steps of the optimiser
 * @param rate first learning rate
 * @param pieceFrames longer sounds are cut into pieces of so many frames
 * @param clips whether the loss counts clips beside frames
 * @param balance 0: all frames count alike; 1: frames with and without the event count half each,
 *     against the imbalance of classes
 * @param gain largest change of a piece's level while learning, in the unit of the energies
 * @param maskBands most neighbouring bands that are covered while learning (Park et al. 2019)
 */
public record DetectorSettings(
    Map<String, Object> options,
    int epochs,
    int batch,
    double rate,
    int pieceFrames,
    boolean clips,
    double balance,
    double gain,
    int maskBands) {
  public DetectorSettings {
    options = new LinkedHashMap<>(options);
    if (epochs < 1 || batch < 1 || pieceFrames < 1 || maskBands < 0) {
      throw new UsageException(
          "detector: epochs "
              + epochs
              + ", batch "
              + batch
              + ", piece-frames "
              + pieceFrames
              + ", mask-bands "
              + maskBands
              + "; must be at least 1, 1, 1 and 0");
    }
    if (!(rate > 0) || !(balance >= 0 && balance <= 1) || !(gain >= 0)) {
      throw new UsageException(
          "detector: rate "
              + rate
              + ", balance "
              + balance
              + ", gain "
              + gain
              + "; must be above 0, 0 to 1, and at least 0");
    }
  }
}
