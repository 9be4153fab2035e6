/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.util.stream.Collectors;
import org.evoke.pipeline.bundle.Manifest;
import org.evoke.pipeline.bundle.TrainingData;

/** What a user of a model must be told about its terms of use. */
final class Terms {
  private Terms() {}

  /** The terms of the data that a model was trained on, which bind its answers' user too. */
  static String of(Manifest manifest) {
    return manifest.trainedOn().isEmpty()
        ? "unknown terms"
        : manifest.trainedOn().stream()
            .map(TrainingData::terms)
            .distinct()
            .collect(Collectors.joining("; "));
  }

  /** One line for whoever uses the model. */
  static String note(Manifest manifest) {
    return "Model "
        + manifest.id()
        + ": "
        + of(manifest)
        + " (see 'evoke models show "
        + manifest.id()
        + "').";
  }
}
