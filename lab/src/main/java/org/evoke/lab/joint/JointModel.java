/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.learn.Trainer;
import org.evoke.learn.automl.AutoMlSettings;
import org.evoke.learn.automl.AutoMlTrainer;
import org.evoke.learn.automl.Budget;
import org.evoke.learn.baseline.MeanTrainer;
import org.evoke.learn.search.ElasticNetGrid;
import org.evoke.learn.search.Grid;
import org.evoke.learn.search.HalvingTrainer;
import org.evoke.learn.search.SvrGrid;

/**
 * A model of the tables.
 *
 * @param name such as {@code svr}
 * @param trainer fits it
 */
record JointModel(String name, Trainer trainer) {
  /** What everything is compared with: the mean of the training labels. */
  static final String BASELINE = "mean";

  /** The models of some settings, the baseline first. */
  static List<JointModel> of(JointSettings settings, JointProtocol protocol) {
    List<JointModel> models = new ArrayList<>();
    models.add(new JointModel(BASELINE, new MeanTrainer()));
    for (String name : settings.models()) {
      models.add(new JointModel(name, trainer(name, settings, protocol)));
    }
    return models;
  }

  private static Trainer trainer(String name, JointSettings settings, JointProtocol protocol) {
    return switch (name) {
      case "linear" ->
          halving(
              name,
              new ElasticNetGrid(
                  settings.small() ? ElasticNetGrid.Axes.SMALL : ElasticNetGrid.Axes.PUBLISHED,
                  settings.clip()),
              settings,
              protocol);
      case "svr" ->
          halving(
              name,
              new SvrGrid(
                  settings.small() ? SvrGrid.Axes.SMALL : SvrGrid.Axes.PUBLISHED,
                  settings.iterations(),
                  settings.clip()),
              settings,
              protocol);
      default -> new AutoMlTrainer(AutoMlSettings.of(Budget.ofSeconds(settings.budgetSeconds())));
    };
  }

  private static Trainer halving(
      String name, Grid grid, JointSettings settings, JointProtocol protocol) {
    return new HalvingTrainer(name, grid, protocol.schedule(), settings.folds());
  }

  /** The search behind it, where it is one. */
  Optional<HalvingTrainer> search() {
    return trainer instanceof HalvingTrainer halving ? Optional.of(halving) : Optional.empty();
  }
}
