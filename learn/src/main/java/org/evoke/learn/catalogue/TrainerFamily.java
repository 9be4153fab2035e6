/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evoke.core.UsageException;
import org.evoke.learn.Trainer;

/** A family of trainers: its name, what it is, its options, and how they become a trainer. */
public final class TrainerFamily {
  private final String id;
  private final String summary;
  private final List<Option> options;
  private final Function<Options, Trainer> maker;

  TrainerFamily(String id, String summary, List<Option> options, Function<Options, Trainer> maker) {
    this.id = id;
    this.summary = summary;
    this.options = List.copyOf(options);
    this.maker = maker;
  }

  /** The name that experiments and {@code model.json} use. */
  public String id() {
    return id;
  }

  /** What it is, in one sentence. */
  public String summary() {
    return summary;
  }

  /** Its options with their standard values. */
  public List<Option> options() {
    return options;
  }

  /**
   * The trainer with these options.
   *
   * @param given values by name: strings, numbers, booleans, lists and maps; what is not given has
   *     its standard value
   * @throws UsageException when an option is unknown or its value is not allowed
   */
  public Trainer trainer(Map<String, ?> given) {
    return maker.apply(new Options("family " + id, options, given));
  }
}
