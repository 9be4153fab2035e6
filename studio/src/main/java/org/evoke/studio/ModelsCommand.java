/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evoke.data.weights.KnownWeights;
import org.evoke.data.weights.WeightCatalogue;
import org.evoke.pipeline.bundle.BundleCatalogue;
import org.evoke.pipeline.bundle.Manifest;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.bundle.ReportedScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code evoke models}: what can predict, and pretrained weights. */
@Command(
    name = "models",
    description = "The models that can predict, and the pretrained weights for features.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ModelsCommand.ListModels.class,
      ModelsCommand.ShowModel.class,
      ImportCommand.class,
      PullCommand.class
    })
final class ModelsCommand {
  /** {@code evoke models list}. */
  @Command(name = "list", description = "List models and pretrained weights.")
  static final class ListModels implements Runnable {
    @Mixin private Console console;

    @Override
    public void run() {
      List<String> ids = new ArrayList<>(BundleCatalogue.builtIn());
      ids.addAll(Home.models().imported());
      for (String id : ids) {
        Manifest manifest = Home.models().resolve(id).manifest();
        console.result(
            String.format(
                Locale.ROOT,
                "%-10s %-4s %s; terms: %s",
                id,
                manifest.version(),
                manifest.task(),
                Terms.of(manifest)));
      }
      console.result("");
      console.result("weights for features ('evoke models pull ID' fetches absent ones):");
      for (KnownWeights weights : WeightCatalogue.known()) {
        console.result(WeightFacts.line(weights, Home.weights()));
      }
    }
  }

  /** {@code evoke models show}. */
  @Command(
      name = "show",
      description = "Show a model: its scores beside the baseline, its card and its terms of use.")
  static final class ShowModel implements Runnable {
    @Parameters(
        paramLabel = "ID|DIR",
        description = "A model by name, or its folder, or weights by name.")
    private String model;

    @Mixin private Console console;

    @Override
    public void run() {
      Optional<KnownWeights> weights = WeightCatalogue.find(model);
      if (weights.isPresent()) {
        WeightFacts.all(weights.get(), Home.weights()).forEach(console::result);
      } else {
        showBundle();
      }
    }

    private void showBundle() {
      ModelBundle bundle = Home.models().resolve(model);
      Manifest manifest = bundle.manifest();
      console.result(manifest.id() + " " + manifest.version() + ": " + manifest.task());
      console.result("");
      if (!manifest.scores().isEmpty()) {
        console.result(
            "protocol         target   metric   value  95 % interval     mean predictor");
        manifest.scores().forEach(score -> console.result(line(score)));
        console.result("");
      }
      console.result(bundle.card().strip());
      console.result("");
      console.result("Terms of use");
      console.result(bundle.licence().strip());
    }

    private static String line(ReportedScore score) {
      return String.format(
          Locale.ROOT,
          "%-16s %-8s %-6s %7.3f  %6.3f .. %6.3f  %7.3f",
          score.protocol(),
          score.target(),
          score.metric(),
          score.value(),
          score.low(),
          score.high(),
          score.baseline());
    }
  }
}
