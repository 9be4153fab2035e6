/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.util.Locale;
import org.evoke.pipeline.recipe.MediaRecipe;
import org.evoke.pipeline.recipe.RecipeBook;
import org.evoke.pipeline.recipe.SetRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code evoke recipes}: how the features of papers are made. */
@Command(
    name = "recipes",
    description = "The recipes by which features are made of media.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RecipesCommand.ListRecipes.class, RecipesCommand.ShowRecipe.class})
final class RecipesCommand {
  /** {@code evoke recipes list}. */
  @Command(name = "list", description = "List recipes and the feature sets of each.")
  static final class ListRecipes implements Runnable {
    @Mixin private Console console;

    @Override
    public void run() {
      RecipeBook book = Home.recipes();
      for (String name : book.names()) {
        MediaRecipe recipe = book.recipe(name);
        console.result(
            String.format(
                Locale.ROOT,
                "%s %s%s: %s",
                name,
                recipe.version(),
                book.isOwn(name) ? " (your own)" : "",
                recipe.title()));
        for (SetRecipe set : recipe.sets()) {
          console.result("  " + set.name());
        }
      }
    }
  }

  /** {@code evoke recipes show}. */
  @Command(
      name = "show",
      description = "Print a recipe.",
      footer = {
        "",
        "Saved under another name in EVOKE_HOME/recipes/NAME.yaml, with that name inside, it is a",
        "recipe of your own; under the same name it stands in for the one that comes with Evoke."
      })
  static final class ShowRecipe implements Runnable {
    @Parameters(paramLabel = "NAME", description = "Name of a recipe.")
    private String name;

    @Mixin private Console console;

    @Override
    public void run() {
      console.result(Home.recipes().text(name).strip());
    }
  }
}
