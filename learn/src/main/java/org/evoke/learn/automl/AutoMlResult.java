/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.List;
import org.evoke.learn.ensemble.EnsembleRegressor;

/**
 * What a search gives.
 *
 * @param regressor fitted on all rows
 * @param leaderboards one for each output
 */
public record AutoMlResult(EnsembleRegressor regressor, List<Leaderboard> leaderboards) {
  public AutoMlResult {
    leaderboards = List.copyOf(leaderboards);
  }
}
