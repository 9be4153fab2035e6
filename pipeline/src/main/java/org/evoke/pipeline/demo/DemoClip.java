/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.demo;

import java.nio.file.Path;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.media.WebmWriter;

/**
 * A film of 44 seconds that the program draws and plays itself: calm music in major over a sunrise
 * and a lake (0 to 14.4 s), a burst of noise (to 16.4 s), fast tense music in minor with drums over
 * four hard-cut shots (to 31 s), something like speech (to 36 s), and the calm music again (to 44
 * s).
 */
public final class DemoClip {
  /** Length of the film. */
  public static final double SECONDS = Act.END;

  private static final double FRAMES_PER_SECOND = 20;

  private DemoClip() {}

  /**
   * Writes the film as WebM.
   *
   * @param file whose name ends in {@code .webm}
   * @param seed where its noise and scenery come from
   * @param progress told the seconds drawn
   * @throws OutputException when it cannot be written
   */
  public static void write(Path file, Seed seed, Progress progress) {
    OutputFile.write(file, temporary -> film(temporary, seed, progress));
  }

  private static void film(Path file, Seed seed, Progress progress) {
    DemoPicture picture = new DemoPicture(seed.derive("pictures"));
    try (WebmWriter writer =
        new WebmWriter(
            file, DemoPicture.WIDTH, DemoPicture.HEIGHT, FRAMES_PER_SECOND, Mixdown.RATE, 2)) {
      writer.write(DemoSound.play(seed.derive("sound")));
      int count = (int) Math.round(SECONDS * FRAMES_PER_SECOND);
      for (int i = 0; i < count; i++) {
        double seconds = i / FRAMES_PER_SECOND;
        writer.write(picture.at(seconds));
        progress.update(seconds, SECONDS);
      }
    }
    progress.update(SECONDS, SECONDS);
  }
}
