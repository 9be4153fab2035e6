/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.lab.reproduce.Reproduction;
import org.evoke.learn.search.SvrGrid;

/**
 * What can be set about learning from several data sets.
 *
 * @param models what is trained, of {@link #MODELS}
 * @param small whether grids are small ones instead of the published ones
 * @param iterations steps after which a fit of svr stops; 0 for no limit
 * @param folds outer and inner folds
 * @param clip where scaled columns are cut on either side, in standard deviations; infinite for
 *     nowhere
 * @param budgetSeconds of AutoML for each label and fold
 * @param steps shares of a data set in figures over shares, from 0 to 1
 * @param seed where random numbers come from
 */
public record JointSettings(
    List<String> models,
    boolean small,
    int iterations,
    int folds,
    double clip,
    double budgetSeconds,
    int steps,
    long seed) {
  /** The models that there are. */
  static final List<String> MODELS = List.of("linear", "svr", "automl");

  private static final String PUBLISHED = "published";
  private static final String NONE = "none";

  /** Where columns are cut that have values far beyond all others, as those of LIRIS-ACCEDE. */
  private static final String USUAL_CUT = "10";

  private static final String UNLIMITED = "unlimited";

  /** Names and meanings, with the defaults. */
  static Map<String, String> described(List<String> usualModels) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("models", "of " + MODELS + ", separated by commas (" + joined(usualModels) + ")");
    settings.put(
        "grid", "published: 26,000 points of svr and 400 of linear; small: 378 and 18 (published)");
    settings.put(
        "iterations",
        "steps after which a fit of svr stops, or unlimited (" + SvrGrid.USUAL_ITERATIONS + ")");
    settings.put(
        "clip",
        "where scaled columns of linear and svr are cut, in standard deviations, or none ("
            + "none, as published; "
            + USUAL_CUT
            + " where liris-accede is among the data)");
    settings.put("folds", "outer and inner folds (5)");
    settings.put("budget", "seconds of automl for each label and fold, above 0 (600)");
    settings.put("steps", "shares of a data set between 0 and 1 in figures over shares (5)");
    settings.put("seed", "where random numbers come from (1)");
    return settings;
  }

  private static String joined(List<String> names) {
    return String.join(",", names);
  }

  /**
   * Reads settings.
   *
   * @param given by name
   * @param usualModels where none are given
   * @param outliers whether columns of the data have values far beyond all others
   * @throws UsageException when a name is unknown or a value not allowed
   */
  static JointSettings of(Map<String, String> given, List<String> usualModels, boolean outliers) {
    Map<String, String> known = described(usualModels);
    for (String name : given.keySet()) {
      if (!known.containsKey(name)) {
        throw new UsageException(
            KnownNames.unknownOfMany("setting", name, known.keySet(), Reproduction.LIST));
      }
    }
    String iterations =
        given.getOrDefault("iterations", Integer.toString(SvrGrid.USUAL_ITERATIONS));
    return new JointSettings(
        models(given.getOrDefault("models", joined(usualModels))),
        oneOf("grid", given.getOrDefault("grid", PUBLISHED), List.of(PUBLISHED, "small"))
            .equals("small"),
        iterations.equals(UNLIMITED) ? 0 : whole("iterations", iterations, 1, Integer.MAX_VALUE),
        whole("folds", given.getOrDefault("folds", "5"), 2, 100),
        clip(given.getOrDefault("clip", outliers ? USUAL_CUT : NONE)),
        positive("budget", "a number of seconds", given.getOrDefault("budget", "600")),
        whole("steps", given.getOrDefault("steps", "5"), 2, 101),
        whole("seed", given.getOrDefault("seed", "1"), 0, Integer.MAX_VALUE));
  }

  private static List<String> models(String text) {
    List<String> models =
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(model -> !model.isEmpty())
            .distinct()
            .toList();
    models.forEach(model -> oneOf("models", model, MODELS));
    return models;
  }

  private static String oneOf(String name, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new UsageException(KnownNames.unknown("value of " + name, value, known));
    }
    return value;
  }

  private static int whole(String name, String text, int least, int most) {
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UsageException(
        name + " is " + text + ", must be a whole number from " + least + " to " + most);
  }

  private static double clip(String text) {
    boolean none = text.equals(NONE);
    return none
        ? Double.POSITIVE_INFINITY
        : positive("clip", NONE + " or a number of standard deviations", text);
  }

  private static double positive(String name, String what, String text) {
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && value < Double.POSITIVE_INFINITY) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UsageException(name + " is " + text + ", must be " + what + " above 0");
  }

  /** For the record of a run. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("grid", small ? "small" : PUBLISHED);
    map.put("iterations", iterations == 0 ? UNLIMITED : iterations);
    map.put("folds", folds);
    if (clips()) {
      map.put("clip", clip);
    }
    map.put("budget_seconds", budgetSeconds);
    map.put("seed", seed);
    return map;
  }

  private boolean clips() {
    return clip < Double.POSITIVE_INFINITY;
  }

  /** In one sentence. */
  String words() {
    return String.format(
        Locale.ROOT,
        "Grids: %s; steps of a fit of svr: %s; scaled columns of linear and svr cut at %s;"
            + " AutoML: %s s for each label and fold; seed %d.",
        small
            ? "small (378 points of svr, 18 of linear)"
            : "published (26,000 points of svr, 400 of" + " linear)",
        iterations == 0 ? "not limited" : "at most " + iterations,
        clips() ? brief(clip) + " standard deviations of the training rows" : "nothing",
        brief(budgetSeconds),
        seed);
  }

  private static String brief(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : Double.toString(number);
  }
}
