/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.data.yaml.Fields;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;
import org.evoke.nn.Networks;
import org.evoke.nn.model.NetworkFamily;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Task;
import org.evoke.nn.training.NetworkTrainer;
import org.evoke.nn.training.TrainingSettings;

/** A network that experiments can train. Its number of outputs follows from the targets. */
record TrainableNetwork(NetworkFamily network) implements Family {
  private static final String OUTPUTS = "outputs";

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public String summary() {
    return "the network " + network.name() + ", trained in epochs";
  }

  @Override
  public boolean trainsInEpochs() {
    return true;
  }

  @Override
  public FamilyTrainer configure(Fields options, Fields train, Outline outline) {
    // Widths are known when the data are read; until then they are as large as they may be.
    Map<String, Integer> widths = new LinkedHashMap<>();
    outline.inputs().forEach(input -> widths.put(input, Options.MOST));
    try {
      Map<String, Object> given = new LinkedHashMap<>();
      for (String option : options.given()) {
        if (!option.equals(OUTPUTS)) {
          given.put(option, plain(options.value(option).orElseThrow().plain()));
        }
      }
      Architecture read = Networks.of(name(), widths, given);
      read.options().forEach((option, value) -> keep(options, option, value));
      TrainFields.Training training = TrainFields.read(train);
      requireTrainable(read, training.settings(), outline);
      return new NetworkFit(network, given, training.settings(), training.onScored());
    } catch (UsageException e) {
      throw new InputException(options.place() + ": " + e.getMessage(), e);
    }
  }

  private static void requireTrainable(
      Architecture architecture, TrainingSettings settings, Outline outline) {
    if (architecture.task() != Task.VALUES_OR_CLASS && outline.targets().size() > 1) {
      throw new UsageException(
          architecture.family()
              + " answers one target, not "
              + outline.targets()
              + "; give each an experiment of its own");
    }
    boolean event = architecture.task() == Task.ONE_EVENT;
    String usual = event ? NetworkFit.EVENT_LOSS : NetworkFit.VALUE_LOSS;
    String loss = settings.loss().equals(TrainFields.BY_TARGET) ? usual : settings.loss();
    new NetworkTrainer(architecture, settings.withLoss(loss));
  }

  private static void keep(Fields options, String option, Object value) {
    if (!option.equals(OUTPUTS)) {
      options.keep(option, value);
    }
  }

  /** Whole numbers as networks read them. */
  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(entry -> plain.add(plain(entry)));
      return plain;
    }
    return value instanceof Long whole && whole == whole.intValue() ? whole.intValue() : value;
  }
}
