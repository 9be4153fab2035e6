/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.InputException;
import org.evoke.data.features.TrackFormat;
import org.evoke.pipeline.recipe.Segmentation;
import org.evoke.pipeline.recipe.SetRecipe;
import org.evoke.pipeline.recipe.Statistic;

/**
 * Which features of a medium are wanted, with everything that their values depend on.
 *
 * @param set name of the set
 * @param parameters as files of features state them: {@code level}, {@code window}, {@code hop},
 *     {@code statistic}, {@code recipe}
 */
public record FeatureOrder(String set, Map<String, String> parameters) {
  /** Parameter with the definition of the set, where it is made by a recipe. */
  public static final String RECIPE = "recipe";

  private static final String LEVEL = "level";
  private static final String FUNCTIONALS = "functionals";
  private static final String WINDOW = "window";
  private static final String HOP = "hop";
  private static final String STATISTIC = "statistic";
  private static final List<String> KNOWN = List.of(LEVEL, WINDOW, HOP, STATISTIC, RECIPE);

  /**
   * An order.
   *
   * @throws InputException when a parameter is unknown or not possible
   */
  public FeatureOrder {
    parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    for (String name : parameters.keySet()) {
      if (!KNOWN.contains(name)) {
        throw new InputException(
            "features " + set + ": parameter " + name + " is unknown; known are " + KNOWN);
      }
    }
    if (!parameters.getOrDefault(LEVEL, FUNCTIONALS).equals(FUNCTIONALS)) {
      throw new InputException(
          "features " + set + ": level is " + parameters.get(LEVEL) + ", must be " + FUNCTIONALS);
    }
  }

  /** The set of a recipe, with its rows as they are. */
  public static FeatureOrder of(SetRecipe recipe) {
    return new FeatureOrder(recipe.name(), Map.of(LEVEL, FUNCTIONALS, RECIPE, recipe.definition()));
  }

  /** How it is made, where that is a recipe. */
  public Optional<SetRecipe> recipe() {
    return Optional.ofNullable(parameters.get(RECIPE))
        .map(definition -> SetRecipe.read(definition, "recipe of " + set));
  }

  /** The windows that are wanted. */
  public Optional<Windowing> windowing() {
    if (!parameters.containsKey(WINDOW)) {
      return Optional.empty();
    }
    double window = number(WINDOW);
    return Optional.of(new Windowing(window, parameters.containsKey(HOP) ? number(HOP) : window));
  }

  private double number(String name) {
    try {
      return Double.parseDouble(parameters.get(name));
    } catch (NumberFormatException e) {
      throw new InputException(
          "features " + set + ": " + name + " is '" + parameters.get(name) + "', no number", e);
    }
  }

  /** Whether its rows stand for the whole of a medium or equal parts of it. */
  public boolean isOfWholeMedia() {
    return recipe().filter(made -> made.segmentation() instanceof Segmentation.Parts).isPresent();
  }

  /**
   * The same of excerpts of a longer medium, each divided as the whole is.
   *
   * @param excerptSeconds length of the excerpts, positive
   */
  public FeatureOrder cut(double excerptSeconds) {
    if (!isOfWholeMedia()) {
      return this;
    }
    SetRecipe made = recipe().orElseThrow();
    int parts = ((Segmentation.Parts) made.segmentation()).count();
    Map<String, String> others = new TreeMap<>(parameters);
    others.put(RECIPE, made.with(new Segmentation.Seconds(excerptSeconds / parts)).definition());
    return new FeatureOrder(set, others);
  }

  /**
   * The parameters of the set that comes of this order, as extraction states them.
   *
   * @param made the set
   */
  public Map<String, String> parametersOf(ExtractableSet made) {
    return Parameters.of(request(), made);
  }

  /** A request for this set alone. */
  ExtractionRequest request() {
    return new ExtractionRequest(
        List.of(set),
        Level.FUNCTIONALS,
        windowing(),
        Statistic.named(parameters.getOrDefault(STATISTIC, Statistic.MEAN.id())),
        TrackFormat.H5,
        Optional.empty());
  }
}
