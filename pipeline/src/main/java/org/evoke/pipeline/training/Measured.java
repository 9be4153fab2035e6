/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import java.util.List;
import java.util.Map;
import org.evoke.core.Scale;
import org.evoke.pipeline.bundle.ReportedBand;
import org.evoke.pipeline.bundle.ReportedScore;

/**
 * Everything that was measured about a model.
 *
 * @param protocols how: name and description
 * @param scores by protocol, target and metric
 * @param bands by target
 * @param shuffles R2 of each shuffle of the folds, by target
 * @param outputs what the targets are
 */
record Measured(
    Map<String, String> protocols,
    List<ReportedScore> scores,
    List<ReportedBand> bands,
    Map<String, double[]> shuffles,
    List<Scale> outputs) {

  /** The scores of a protocol and target. */
  List<ReportedScore> of(String protocol, String target) {
    return scores.stream()
        .filter(score -> score.protocol().equals(protocol) && score.target().equals(target))
        .toList();
  }
}
