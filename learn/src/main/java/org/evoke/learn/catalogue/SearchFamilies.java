/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.evoke.learn.Trainer;
import org.evoke.learn.search.ElasticNetGrid;
import org.evoke.learn.search.Grid;
import org.evoke.learn.search.HalvingTrainer;
import org.evoke.learn.search.Schedule;
import org.evoke.learn.search.SvrGrid;

/** Families that choose among the points of a grid by successive halving. */
final class SearchFamilies {
  private static final String SVR = "svr-search";
  private static final String ELASTIC_NET = "elastic-net-search";
  private static final String PUBLISHED = "published";
  private static final String NONE = "none";
  private static final Option GRID =
      Option.word(
          "grid",
          PUBLISHED,
          List.of(PUBLISHED, "small"),
          "published: 26,000 points of svr, 400 of elastic-net; small: 378 and 18");
  private static final Option FOLDS =
      Option.integer("folds", 5, 2, 1000, "parts of the inner cross-validation, of whole groups");
  private static final Option SCHEDULE =
      Option.word(
          "schedule",
          Schedule.STRATIFIED.id(),
          Schedule.ids(),
          "rows of early rounds: drawn from all Ward clusters of the labels, or the first ones");

  private static final Option CLIP =
      Option.positive("clip", NONE, "where scaled columns are cut, in standard deviations", NONE);

  private SearchFamilies() {}

  static List<TrainerFamily> all() {
    return List.of(svr(), elasticNet());
  }

  private static TrainerFamily svr() {
    List<Option> options = new ArrayList<>(List.of(GRID, FOLDS, SCHEDULE, CLIP));
    options.add(
        Option.integer(
            "iterations",
            SvrGrid.USUAL_ITERATIONS,
            1,
            Integer.MAX_VALUE,
            "steps after which a fit stops, whatever has been reached",
            "unlimited"));
    return new TrainerFamily(
        SVR,
        "svr behind principal components, chosen from a grid by successive halving",
        options,
        given -> trainer(SVR, svrGrid(given), given));
  }

  private static Grid svrGrid(Options options) {
    boolean unlimited = options.wordOf("iterations").isPresent();
    return new SvrGrid(
        isPublished(options) ? SvrGrid.Axes.PUBLISHED : SvrGrid.Axes.SMALL,
        unlimited ? 0 : options.integer("iterations"),
        clip(options));
  }

  private static TrainerFamily elasticNet() {
    return new TrainerFamily(
        ELASTIC_NET,
        "elastic-net behind principal components, chosen from a grid by successive halving",
        List.of(GRID, FOLDS, SCHEDULE, CLIP),
        given -> trainer(ELASTIC_NET, elasticNetGrid(given), given));
  }

  private static Grid elasticNetGrid(Options options) {
    return new ElasticNetGrid(
        isPublished(options) ? ElasticNetGrid.Axes.PUBLISHED : ElasticNetGrid.Axes.SMALL,
        clip(options));
  }

  private static double clip(Options options) {
    boolean none = options.wordOf("clip").isPresent();
    return none ? Double.POSITIVE_INFINITY : options.number("clip");
  }

  private static boolean isPublished(Options options) {
    return options.word("grid").equals(PUBLISHED);
  }

  private static Trainer trainer(String family, Grid grid, Options options) {
    return new HalvingTrainer(
        family, grid, Schedule.named(options.word("schedule")), options.integer("folds"));
  }
}
