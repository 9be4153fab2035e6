/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.recipe;

import java.util.List;

/**
 * How the inputs of a network are made of media.
 *
 * @param name such as {@code eev}
 * @param version raised whenever a value of one of its sets can come out differently
 * @param title what it is for
 * @param source where it is described, and what was chosen here where that is silent
 * @param sets its feature sets, at least one
 */
public record MediaRecipe(
    String name, String version, String title, String source, List<SetRecipe> sets) {
  public MediaRecipe {
    sets = List.copyOf(sets);
  }
}
