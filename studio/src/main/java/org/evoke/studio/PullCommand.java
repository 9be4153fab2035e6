/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evoke.core.EvokeException;
import org.evoke.data.weights.KnownWeights;
import org.evoke.data.weights.WeightCatalogue;
import org.evoke.data.weights.WeightDownload;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.Encoders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code evoke models pull}. */
@Command(
    name = "pull",
    description = {
      "Fetch weights from those who publish them, check them and keep them in EVOKE_HOME/weights.",
      "A transfer that broke off is taken up where it ended. https_proxy and http_proxy are used."
          + " Weights in a folder named by EVOKE_MODELS are checked and not fetched."
    })
final class PullCommand implements Callable<Integer> {
  /** How long a server may say nothing. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Parameters(paramLabel = "ID", arity = "1..*", description = "As listed by 'evoke models list'.")
  private List<String> ids;

  @Mixin private Console console;

  @Override
  public Integer call() {
    List<KnownWeights> wanted = ids.stream().distinct().map(WeightCatalogue::of).toList();
    WeightStore store = Home.weights();
    WeightDownload download = new WeightDownload(System.getenv(), PATIENCE);
    List<Integer> codes = new ArrayList<>();
    for (KnownWeights weights : wanted) {
      try {
        pull(weights, store, download);
      } catch (EvokeException e) {
        codes.add(console.report(e));
      }
    }
    return Failures.together(codes);
  }

  private void pull(KnownWeights weights, WeightStore store, WeightDownload download) {
    console.note(weights.id() + ": " + weights.title());
    console.note("licence: " + weights.licence());
    console.note("cite: " + weights.citation());
    Optional<WeightStore.Held> there = store.find(weights);
    if (there.isPresent()) {
      Encoders.check(weights.id(), there.get().file());
    } else {
      fetch(weights, store, download);
    }
    WeightStore.Held held = store.require(weights);
    store.pin(weights, held);
    String digest = weights.isDigestKnown() ? "as published" : "pinned from now on";
    console.result(
        weights.id() + " " + held.file() + " sha256 " + held.sha256() + " (" + digest + ")");
  }

  /** Keeps what comes only if it is the network that it should be. */
  private void fetch(KnownWeights weights, WeightStore store, WeightDownload download) {
    if (weights.address().isEmpty()) {
      store.require(weights);
    }
    try (Console.Shown shown = console.progress("fetching " + weights.id())) {
      download.fetch(
          weights,
          store.place(weights),
          file -> Encoders.check(weights.id(), file),
          shown.progress());
    }
  }
}
