/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.nio.file.Path;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.data.rated.PlantedSounds;

/** A data set in the form of PMEmo. */
public final class PlantedPmemo implements PlantedSet {
  @Override
  public String name() {
    return "pmemo";
  }

  @Override
  public String summary() {
    return "choruses; valence follows pitch, arousal loudness and pulse";
  }

  @Override
  public PlantedSize usual() {
    return new PlantedSize(60, 2);
  }

  @Override
  public void write(Path folder, PlantedSize size, Seed seed, Progress progress) {
    new PlantedSounds(size.items(), size.seconds(), seed).pmemo(folder);
    progress.update(size.items(), size.items());
  }
}
