/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evoke.core.UsageException;
import org.evoke.pipeline.event.DetectorBundle;
import org.evoke.pipeline.event.DetectorEvents;
import org.evoke.pipeline.event.EventFinder;
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
          "Which sound events are made of the tags of mn04, and how; 'evoke events recipe' prints"
              + " the file that is used otherwise.")
  private Path recipe;

  @Option(
      names = "--detector",
      paramLabel = "DIR",
      description = "A trained detector of sound events, the folder that 'evoke train' wrote.")
  private List<Path> detectors = List.of();

  /** What is looked for; without the tagger what the detectors find, with a note. */
  SoundEvents wanted() {
    if (noEvents && (recipe != null || !detectors.isEmpty())) {
      throw new UsageException("--no-events does not go with --events and --detector");
    }
    if (noEvents) {
      return SoundEvents.NONE;
    }
    List<EventFinder> finders = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    EventRecipe wanted = recipe == null ? EventRecipe.standard() : EventRecipe.read(recipe);
    if (recipe != null) {
      finders.add(TaggerEvents.require(wanted, Home.weights()));
    } else {
      TaggerEvents.open(wanted, Home.weights())
          .ifPresentOrElse(finders::add, () -> notes.add(TaggerEvents.missing()));
    }
    detectors.forEach(
        folder -> finders.add(DetectorEvents.of(DetectorBundle.read(folder), Home.weights())));
    return new SoundEvents(finders, notes);
  }
}
