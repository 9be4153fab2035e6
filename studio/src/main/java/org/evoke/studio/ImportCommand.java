/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.evoke.core.UsageException;
import org.evoke.pipeline.bundle.BundleCatalogue;
import org.evoke.pipeline.bundle.InputRecipes;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.bundle.ModelImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke models import}: weights of others become a bundle. */
@Command(
    name = "import",
    description = "Make a model of a file of weights: .pt, .pth, .safetensors or .npz.",
    footer = {
      "",
      "Nothing in the file is executed. What it does not say is written down as unknown."
    })
final class ImportCommand implements Runnable {
  @Parameters(paramLabel = "FILE", description = "A file of weights.")
  private Path file;

  @Option(
      names = "--as",
      paramLabel = "FAMILY",
      description = "The family of the model (default: the one whose tensors have these names).")
  private String family;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Name of the model (default: after the file).")
  private String id;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder of the bundle (default: models/ID in EVOKE_HOME).")
  private Path output;

  @Option(
      names = "--recipe",
      paramLabel = "RECIPE|INPUT=SET",
      description =
          "How features are made of media: a recipe ('evoke recipes list'), or a set for one input"
              + " (default: the paper's for published weights, else unknown). May be repeated.")
  private List<String> recipes = List.of();

  @Mixin private StatedOptions facts;

  @Mixin private Console console;

  @Override
  public void run() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    ModelBundle imported =
        new ModelImport(Optional.ofNullable(family), Optional.ofNullable(id), facts.stated(), today)
            .of(file);
    ModelBundle bundle =
        imported.withOrders(
            InputRecipes.of(recipes, imported.manifest().features().keySet(), Home.recipes()));
    String name = bundle.manifest().id();
    if (output == null && BundleCatalogue.builtIn().contains(name)) {
      throw new UsageException(
          "id " + name + " is that of a built-in model; give another with --id");
    }
    Path folder = output == null ? Home.models().folder().resolve(name) : output;
    bundle.write(folder);
    console.result(folder.resolve(ModelBundle.MANIFEST).toString());
  }
}
