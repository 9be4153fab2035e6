/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evoke.core.UsageException;
import org.evoke.pipeline.event.EventRecipe;
import org.evoke.pipeline.event.SoundEvents;
import org.evoke.pipeline.event.TaggerEvents;
import picocli.CommandLine.Option;

/** Options that say which sound events are looked for. */
final class EventOptions {
  @Option(names = "--no-events", description = "Do not look for sound events.")
  private boolean noEvents;

  @Option(
      names = "--events",
      paramLabel = "FILE.json",
      description =
          "Which sound events are made of the tags of mn04, and how; 'evoke models events' prints"
              + " the file that is used otherwise.")
  private Path recipe;

  /** What is looked for; without the tagger nothing, with a note. */
  SoundEvents wanted() {
    if (noEvents && recipe != null) {
      throw new UsageException("--no-events does not go with --events");
    }
    if (noEvents) {
      return SoundEvents.NONE;
    }
    EventRecipe wanted = recipe == null ? EventRecipe.standard() : EventRecipe.read(recipe);
    if (recipe != null) {
      return new SoundEvents(List.of(TaggerEvents.require(wanted, Home.weights())), List.of());
    }
    Optional<TaggerEvents> tagger = TaggerEvents.open(wanted, Home.weights());
    return tagger
        .map(found -> new SoundEvents(List.of(found), List.of()))
        .orElseGet(() -> new SoundEvents(List.of(), List.of(TaggerEvents.missing())));
  }
}
