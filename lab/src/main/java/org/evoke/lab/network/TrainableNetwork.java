/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlValue;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;
import org.evoke.nn.Networks;
import org.evoke.nn.model.NetworkFamily;
import org.evoke.nn.network.Architecture;
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
    Map<String, Integer> widths = new LinkedHashMap<>();
    outline.inputs().forEach(input -> widths.put(input, 1));
    try {
      Map<String, Object> given = new LinkedHashMap<>();
      for (String option : Networks.of(name(), widths, Map.of()).options().keySet()) {
        if (!option.equals(OUTPUTS)) {
          Optional<YamlValue> value = options.value(option);
          value.ifPresent(v -> given.put(option, plain(v.plain())));
        }
      }
      Architecture read = Networks.of(name(), widths, given);
      read.options().forEach((option, value) -> keep(options, option, value));
      TrainingSettings settings = TrainFields.read(train);
      requireTrainable(read, settings);
      return new NetworkFit(network, given, settings);
    } catch (UsageException e) {
      throw new InputException(options.place() + ": " + e.getMessage(), e);
    }
  }

  private static void requireTrainable(Architecture architecture, TrainingSettings settings) {
    String loss = settings.loss().equals(TrainFields.BY_TARGET) ? "mse" : settings.loss();
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
