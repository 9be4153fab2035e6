/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evoke.pipeline.bundle.Recipe;

/**
 * The model bundle that is made of all rows.
 *
 * @param id such as {@code deam74}
 * @param version version of the model
 * @param model name of the model of the experiment
 * @param task what it does, in words
 * @param recipes how features are made from media, by input, where that is known
 * @param contextSeconds length of the context that is recommended, where media are predicted
 * @param stepSeconds distance of the steps that is recommended, where media are predicted
 * @param card template of the card, Markdown; a general one where none is given
 * @param licence terms of use; those of the data where none are given
 */
public record BundlePlan(
    String id,
    String version,
    String model,
    String task,
    Map<String, Recipe> recipes,
    OptionalDouble contextSeconds,
    OptionalDouble stepSeconds,
    Optional<Path> card,
    Optional<Path> licence) {
  public BundlePlan {
    recipes = new LinkedHashMap<>(recipes);
  }
}
