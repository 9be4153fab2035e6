/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlValue;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;
import org.evoke.learn.Trainer;
import org.evoke.learn.catalogue.Option;
import org.evoke.learn.catalogue.TrainerFamily;

/** A family of {@code learn}, whose options are those of its catalogue. */
record ClassicalFamily(TrainerFamily family) implements Family {
  @Override
  public String name() {
    return family.id();
  }

  @Override
  public String summary() {
    return family.summary();
  }

  @Override
  public FamilyTrainer configure(Fields options, Fields train, Outline outline) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (Option option : family.options()) {
      Optional<YamlValue> value = options.value(option.name());
      value.ifPresent(v -> given.put(option.name(), v.plain()));
      options.keep(option.name(), value.map(YamlValue::plain).orElse(option.standard()));
    }
    options.done();
    try {
      Trainer trainer = family.trainer(given);
      return new ClassicalTrainer(trainer);
    } catch (UsageException e) {
      throw new InputException(options.place() + ": " + e.getMessage(), e);
    }
  }
}
