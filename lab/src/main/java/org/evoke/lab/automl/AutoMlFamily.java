/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.automl;

import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.data.yaml.Fields;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;
import org.evoke.learn.automl.AutoMlSettings;
import org.evoke.learn.automl.AutoMlTrainer;
import org.evoke.learn.automl.Budget;

/** A search over families, preparation and settings inside the training rows. */
final class AutoMlFamily implements Family {
  private static final String NAME = "automl";
  private static final String SECONDS = "seconds";
  private static final String EVALUATIONS = "evaluations";
  private static final String FAMILIES = "families";
  private static final String UNLIMITED = "unlimited";
  private static final double USUAL_SECONDS = 600;
  private static final int USUAL_FOLDS = 5;
  private static final int USUAL_MEMBERS = 12;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "Searches preparation, families and settings for each target, and weighs the best";
  }

  @Override
  public FamilyTrainer configure(Fields options, Fields train, Outline outline) {
    Budget budget = budget(options);
    int folds = options.whole("folds", 2, USUAL_FOLDS);
    boolean shippable = options.flag("shippable", true);
    List<String> named = options.texts(FAMILIES);
    List<String> known = AutoMlSettings.families(shippable);
    List<String> families = options.keep(FAMILIES, named.isEmpty() ? known : named);
    int members = options.whole("members", 1, USUAL_MEMBERS);
    try {
      AutoMlSettings settings = new AutoMlSettings(budget, folds, families, shippable, members);
      return new AutoMlFit(new AutoMlTrainer(settings));
    } catch (UsageException e) {
      throw new InputException(options.whereIs(FAMILIES) + ": " + e.getMessage(), e);
    }
  }

  /** Ten minutes where nothing is said; no clock where evaluations alone are counted. */
  private static Budget budget(Fields options) {
    boolean counted = isGiven(options, EVALUATIONS);
    boolean timed = isGiven(options, SECONDS) || !counted;
    if (!counted) {
      options.keep(EVALUATIONS, UNLIMITED);
    }
    if (!timed) {
      options.keep(SECONDS, UNLIMITED);
    }
    return new Budget(
        timed ? options.positive(SECONDS, USUAL_SECONDS) : Double.POSITIVE_INFINITY,
        counted ? options.whole(EVALUATIONS, 1) : Integer.MAX_VALUE);
  }

  /** Resolved experiments say it where there is no limit. */
  private static boolean isGiven(Fields options, String key) {
    return options.value(key).filter(value -> !UNLIMITED.equals(value.plain())).isPresent();
  }
}
