/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.nio.file.Path;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.core.Seed;

/**
 * Makes a small data set in the form of a published one, with computed media and labels that follow
 * them in a known way. The same size and seed give the same bytes. Implementations are found with
 * {@link java.util.ServiceLoader}; each is named in {@code
 * META-INF/services/org.evoke.pipeline.planted.PlantedSet} and has a public constructor without
 * parameters.
 */
public interface PlantedSet {
  /** The name of the data set, as in the list of those whose form is known. */
  String name();

  /** What it is made of and what its labels follow, in one sentence. */
  String summary();

  /** How much is made where nothing is said. */
  PlantedSize usual();

  /**
   * The same data set without the one relation that its table asks about, so that anyone can see
   * the table find it here and not there. Same size and seed give the same media.
   *
   * @return nothing where there is none; its summary says what is absent
   */
  default Optional<PlantedSet> control() {
    return Optional.empty();
  }

  /**
   * Writes it.
   *
   * @param folder that is not there yet
   * @param size how much
   * @param seed where its random numbers come from
   * @param progress told how many media files are written
   * @throws org.evoke.core.UsageException when it cannot be that small
   * @throws org.evoke.core.OutputException when a file cannot be written
   */
  void write(Path folder, PlantedSize size, Seed seed, Progress progress);
}
