/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.UsageException;
import org.evoke.nn.attendaffectnet.FeatureAttendAffectNet;
import org.evoke.pipeline.feature.FeatureOrder;
import org.evoke.pipeline.recipe.MediaRecipe;
import org.evoke.pipeline.recipe.RecipeBook;
import org.evoke.pipeline.recipe.SetRecipe;

/** Finds out which features the inputs of a model are, from what a user says. */
public final class InputRecipes {
  /** How the published weights of AttendAffectNet got their features: those of COGNIMUSE. */
  private static final String PUBLISHED = "attendaffectnet-5s";

  private static final List<String> PUBLISHED_INPUTS =
      List.of("resnet50", "flownet", "i3d", "vggish", "emobase");

  private static final String LEVEL = "level";
  private static final String FUNCTIONALS = "functionals";

  private InputRecipes() {}

  /**
   * Orders for inputs.
   *
   * @param wishes {@code RECIPE}, which has a set for each input, beginning with its name or the
   *     other way round; or {@code INPUT=SET} for one input, with {@code :WINDOW} and {@code :HOP}
   *     in seconds behind a set that shall have windows
   * @param inputs names of the inputs of the model
   * @throws UsageException when a recipe or an input is not known, or they do not fit
   */
  public static Map<String, FeatureOrder> of(
      List<String> wishes, Collection<String> inputs, RecipeBook recipes) {
    Map<String, FeatureOrder> orders = new LinkedHashMap<>();
    for (String wish : wishes) {
      int equals = wish.indexOf('=');
      if (equals < 0) {
        orders.putAll(all(recipes.recipe(wish), inputs));
      } else {
        orders.put(wish.substring(0, equals), one(wish.substring(equals + 1), recipes));
      }
    }
    return orders;
  }

  private static Map<String, FeatureOrder> all(MediaRecipe recipe, Collection<String> inputs) {
    Map<String, FeatureOrder> orders = new LinkedHashMap<>();
    for (String input : inputs) {
      SetRecipe set =
          match(recipe, input)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "recipe "
                              + recipe.name()
                              + " has no set for the input "
                              + input
                              + ", it has "
                              + recipe.sets().stream().map(SetRecipe::set).toList()
                              + "; name one with --recipe "
                              + input
                              + "=SET"));
      orders.put(input, FeatureOrder.of(set));
    }
    return orders;
  }

  private static Optional<SetRecipe> match(MediaRecipe recipe, String input) {
    List<SetRecipe> alike =
        recipe.sets().stream()
            .filter(set -> set.set().startsWith(input) || input.startsWith(set.set()))
            .toList();
    Optional<SetRecipe> same = alike.stream().filter(set -> set.set().equals(input)).findFirst();
    return same.isPresent() || alike.size() != 1 ? same : Optional.of(alike.get(0));
  }

  private static FeatureOrder one(String text, RecipeBook recipes) {
    String[] parts = text.split(":", -1);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(LEVEL, FUNCTIONALS);
    recipes.set(parts[0]).ifPresent(set -> parameters.put(FeatureOrder.RECIPE, set.definition()));
    if (parts.length > 1) {
      parameters.put("window", parts[1]);
      parameters.put("hop", parts[Math.min(2, parts.length - 1)]);
    }
    FeatureOrder order = new FeatureOrder(parts[0], parameters);
    order.windowing();
    return order;
  }

  /** Orders for imported weights, where a paper says how features for such were made. */
  static Map<String, FeatureOrder> published(String family, Map<String, FeatureSet> inputs) {
    boolean known =
        family.equals(FeatureAttendAffectNet.FAMILY)
            && PUBLISHED_INPUTS.containsAll(inputs.keySet());
    return known ? all(RecipeBook.builtIn().recipe(PUBLISHED), inputs.keySet()) : Map.of();
  }
}
