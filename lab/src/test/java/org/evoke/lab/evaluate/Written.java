/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.Seed;
import org.evoke.score.Bootstrap;
import org.evoke.score.Measure;

/** Files of predictions and labels, and requests to score them. */
final class Written {
  private Written() {}

  static Source csv(Path folder, String name, String text) {
    try {
      return Source.of(Files.writeString(folder.resolve(name + ".csv"), text).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EvaluationRequest request(
      Source predictions, Source labels, String metrics, Optional<String> group) {
    return new EvaluationRequest(
        predictions,
        Optional.empty(),
        labels,
        List.of(),
        Arrays.stream(metrics.split(",")).map(Measure::named).toList(),
        group,
        Optional.empty(),
        Map.of(),
        Bootstrap.USUAL,
        new Seed(1));
  }
}
