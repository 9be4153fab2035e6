/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.learn.automl.Dimension.Choice;
import org.evoke.learn.automl.Dimension.Real;
import org.evoke.learn.automl.Dimension.Whole;

/**
 * The spaces of the families. Settings that depend on the spread of the labels or on the number of
 * columns are given relative to these. Columns are always cut or mapped by quantiles where a family
 * would let an outlier run away.
 */
final class Spaces {
  /** Name of the dimension that is no option: how many columns are kept. */
  static final String SELECT = "select";

  private static final String SCALING = "scaling";
  private static final String COMPONENTS = "components";
  private static final int FEWEST_COLUMNS = 8;

  /** Most columns for families whose work grows with their square or cube. */
  private static final int MOST_FOR_KERNELS = 256;

  /** Most columns for trees. */
  private static final int MOST_FOR_TREES = 1024;

  private final Facts facts;
  private final boolean shippable;

  private Spaces(Facts facts, boolean shippable) {
    this.facts = facts;
    this.shippable = shippable;
  }

  /**
   * All of them.
   *
   * @param shippable whether what keeps values of the training rows is left out
   */
  static List<FamilySpace> of(Facts facts, boolean shippable) {
    Spaces spaces = new Spaces(facts, shippable);
    List<FamilySpace> all =
        new ArrayList<>(
            List.of(
                new FamilySpace("mean", List.of(), Map.of(), facts.width()),
                spaces.linear(),
                spaces.elastic(),
                spaces.waves(),
                spaces.centres(),
                spaces.boosting(),
                spaces.extraTrees()));
    if (!shippable) {
      all.add(spaces.svr());
      all.add(spaces.neighbours());
    }
    return all;
  }

  private FamilySpace linear() {
    return prepared("linear-ridge", Map.of(), new Real("penalty", 0.1, 10_000, 1, 30));
  }

  private FamilySpace elastic() {
    return prepared(
        "elastic-net",
        Map.of("tolerance", 1e-4, "sweeps", 1000),
        new Real("alpha", 3e-4, 0.3, facts.deviation(), 0.01),
        new Real("l1-ratio", 0.05, 1, 1, 0.5));
  }

  private FamilySpace waves() {
    return of(
        "random-waves-ridge",
        Map.of(),
        MOST_FOR_KERNELS,
        new Choice("waves", choices("waves", 256, 128, 512)),
        new Real("sharpness", 0.02, 4, 1.0 / kernelColumns(), 0.25),
        new Real("penalty", 0.01, 30, 1, 0.5));
  }

  private FamilySpace centres() {
    Map<String, Map<String, Object>> centres = new LinkedHashMap<>();
    centres.put("300", Map.of("centres", 300, "sketch-centres", 200));
    centres.put("600", Map.of("centres", 600, "sketch-centres", 300));
    centres.put("900", Map.of("centres", 900, "sketch-centres", 300));
    return of(
        "random-centres-ridge",
        Map.of(),
        MOST_FOR_KERNELS,
        new Choice("centres", centres),
        new Real("spread", 0.5, 1.2, 1, 0.8),
        new Real("sharpness", 0.03, 4, 1.0 / kernelColumns(), 0.22),
        new Real("penalty", 0.01, 3, 1, 0.2),
        new Choice("passes", choices("passes", 2, 1, 3, 0)),
        new Real("evenness", 0.05, 1, 1, 0.2));
  }

  private int kernelColumns() {
    return Math.min(facts.width(), MOST_FOR_KERNELS);
  }

  private FamilySpace boosting() {
    return of(
        "boosting",
        Map.of(),
        MOST_FOR_TREES,
        new Whole("rounds", 50, 600, 200),
        new Real("rate", 0.015, 0.3, 1, 0.05),
        new Whole("leaves", 4, 48, 12),
        new Whole("leaf-rows", 5, 60, 20),
        new Real("columns", 0.1, 1, 1, 0.4),
        new Choice("bins", choices("bins", 64, 255, 16)));
  }

  private FamilySpace extraTrees() {
    return of(
        "extra-trees",
        Map.of(),
        MOST_FOR_TREES,
        new Choice("trees", choices("trees", 100, 300)),
        new Real("columns", 0.05, 1, 1, 0.4),
        new Whole("leaf-rows", shippable ? 5 : 1, 20, 5));
  }

  private FamilySpace svr() {
    return prepared(
        "svr",
        Map.of("iterations", 300_000),
        new Choice("kernel", choices("kernel", "rbf", "linear", "poly", "sigmoid")),
        new Real("C", 0.03, 100, facts.deviation(), 2),
        new Real("epsilon", 0.01, 0.8, facts.deviation(), 0.3),
        new Real("gamma", 0.02, 4, 1.0 / facts.width(), 0.4));
  }

  private FamilySpace neighbours() {
    return prepared(
        "knn",
        Map.of(),
        new Whole("k", 3, 60, 15),
        new Choice("weights", choices("weights", "distance", "uniform")));
  }

  /** A family with the usual preparation. */
  private FamilySpace prepared(String family, Map<String, Object> fixed, Dimension... own) {
    List<Dimension> all = new ArrayList<>(List.of(own));
    all.add(new Choice(SCALING, scalings()));
    all.add(new Choice(COMPONENTS, components()));
    return of(family, fixed, Integer.MAX_VALUE, all.toArray(Dimension[]::new));
  }

  private Map<String, Map<String, Object>> scalings() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("quantiles", Map.of("scaler", "normal-quantiles"));
    all.put("clip-3", Map.of("scaler", "standard", "clip", 3));
    all.put("clip-8", Map.of("scaler", "standard", "clip", 8));
    if (!shippable) {
      all.put("fine-quantiles", Map.of("scaler", "quantile-normal"));
    }
    return all;
  }

  private static Map<String, Map<String, Object>> components() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("none", Map.of());
    all.put("95", Map.of("pca", pca(0.95)));
    all.put("80", Map.of("pca", pca(0.8)));
    return all;
  }

  private static Map<String, Object> pca(double variance) {
    Map<String, Object> pca = new LinkedHashMap<>();
    pca.put("variance", variance);
    pca.put("whiten", false);
    return pca;
  }

  private static Map<String, Map<String, Object>> choices(String option, Object... values) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    for (Object value : values) {
      all.put(value.toString(), Map.of(option, value));
    }
    return all;
  }

  /** A family whose columns may be left out. */
  private FamilySpace of(
      String family, Map<String, Object> fixed, int mostColumns, Dimension... own) {
    List<Dimension> all = new ArrayList<>(List.of(own));
    int most = Math.min(facts.width(), mostColumns);
    if (most > FEWEST_COLUMNS) {
      all.add(new Whole(SELECT, FEWEST_COLUMNS, most, most));
    }
    return new FamilySpace(family, all, fixed, facts.width());
  }
}
