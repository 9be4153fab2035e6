/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.evoke.data.json.JsonText;
import org.evoke.learn.Trainer;
import org.evoke.learn.catalogue.TrainerCatalogue;

/**
 * A family with all that was varied: what an experiment would say under {@code family} and {@code
 * options}.
 *
 * @param family name of the family
 * @param options its options, preparation included
 * @param columns how many of the columns that go best with the labels are kept, {@link #ALL} for
 *     all
 */
public record Configuration(String family, Map<String, Object> options, int columns) {
  /** All columns are kept. */
  public static final int ALL = Integer.MAX_VALUE;

  public Configuration {
    options = new TreeMap<>(options);
  }

  /** What fits it. */
  Trainer trainer() {
    return TrainerCatalogue.trainer(family, options);
  }

  /** Everything in one line of JSON; equal for equal configurations. */
  public String key() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("family", family);
    all.put("options", options);
    if (columns != ALL) {
      all.put("select", columns);
    }
    return JsonText.writeCompact(all);
  }
}
