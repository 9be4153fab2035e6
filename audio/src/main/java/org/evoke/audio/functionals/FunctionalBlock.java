/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of a feature set: some contours, each summarised by the same functionals; all functionals
 * of one contour stand together.
 *
 * @param contours names of the contours, in order
 * @param functionals what is computed of each, in order
 * @param nonZeroOnly whether samples that are exactly zero are taken out before
 */
public record FunctionalBlock(
    List<String> contours, List<Functional> functionals, boolean nonZeroOnly) {
  public FunctionalBlock {
    contours = List.copyOf(contours);
    functionals = List.copyOf(functionals);
  }

  /** Number of values: contours x functionals. */
  public int width() {
    return contours.size() * functionals.size();
  }

  /** Names of the values: contour, underscore, functional. */
  public List<String> names() {
    List<String> names = new ArrayList<>(width());
    for (String contour : contours) {
      for (Functional functional : functionals) {
        names.add(contour + "_" + functional.label());
      }
    }
    return names;
  }

  /**
   * Summarises one contour.
   *
   * @param samples holds the contour
   * @param from index of its first sample
   * @param count its length
   * @param workspace whose content is replaced
   * @param out receives one value per functional
   * @param at index of the first of them
   */
  public void summarise(
      float[] samples, int from, int count, Contour workspace, float[] out, int at) {
    if (nonZeroOnly) {
      workspace.loadNonZero(samples, from, count);
    } else {
      workspace.load(samples, from, count);
    }
    int i = at;
    for (Functional functional : functionals) {
      out[i++] = functional.of(workspace);
    }
  }
}
