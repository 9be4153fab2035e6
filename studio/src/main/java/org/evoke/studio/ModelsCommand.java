/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evoke.pipeline.bundle.BundleCatalogue;
import org.evoke.pipeline.bundle.Manifest;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.bundle.ReportedScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code evoke models}: what can predict. */
@Command(
    name = "models",
    description = "The models that can predict.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ModelsCommand.ListModels.class,
      ModelsCommand.ShowModel.class,
      ImportCommand.class
    })
final class ModelsCommand {
  /** {@code evoke models list}. */
  @Command(name = "list", description = "List the models that are here.")
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
    }
  }

  /** {@code evoke models show}. */
  @Command(
      name = "show",
      description = "Show a model: its scores beside the baseline, its card and its terms of use.")
  static final class ShowModel implements Runnable {
    @Parameters(paramLabel = "ID|DIR", description = "A model by name, or its folder.")
    private String model;

    @Mixin private Console console;

    @Override
    public void run() {
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
