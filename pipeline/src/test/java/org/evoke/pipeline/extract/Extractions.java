/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evoke.data.weights.WeightStore;
import org.evoke.pipeline.feature.ExtractionRequest;

/** Batches for tests: without a store, and without weights beyond those of a folder. */
final class Extractions {
  private Extractions() {}

  static BatchExtraction of(ExtractionRequest request, int filesAtATime) {
    return new BatchExtraction(request, resources(), filesAtATime);
  }

  static BatchExtraction.Resources resources(Path... weights) {
    return new BatchExtraction.Resources(
        new WeightStore(Path.of("absent"), List.of(weights)), Optional.empty());
  }
}
