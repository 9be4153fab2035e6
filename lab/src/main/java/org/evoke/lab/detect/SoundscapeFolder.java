/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.UnavailableException;
import org.evoke.data.soundscape.PcmWav;
import org.evoke.data.soundscape.Soundscape;
import org.evoke.data.table.CsvLine;

/**
 * Writes soundscapes: a WAV of each, {@code events.csv} with everything placed in them, and {@code
 * soundscapes.csv} with their backgrounds and folds.
 */
public final class SoundscapeFolder {
  /** Name of the table of events. */
  public static final String EVENTS = "events.csv";

  private static final String INDEX = "soundscapes.csv";

  private SoundscapeFolder() {}

  /**
   * Writes the soundscapes of an experiment.
   *
   * @param file the experiment
   * @param places folder of the clips by its name
   * @param output where to
   * @throws InputException when the experiment has no soundscapes or its clips are not usable
   */
  public static void write(Path file, Map<String, Path> places, Path output, Progress progress) {
    DetectorExperiment experiment = DetectorReader.read(file);
    SoundscapePlan plan =
        experiment
            .soundscapes()
            .orElseThrow(() -> new InputException(file + " has no soundscapes"));
    Path clips = places.get(experiment.data());
    if (clips == null) {
      throw new UnavailableException(
          file
              + " needs the clips "
              + experiment.data()
              + ": give --data "
              + experiment.data()
              + "=FOLDER");
    }
    StringBuilder events = new StringBuilder("id,onset,offset,label,target,decibels,clip\n");
    StringBuilder index = new StringBuilder("id,fold,background\n");
    List<SoundscapePlan.Made> all = plan.plan(clips);
    for (int i = 0; i < all.size(); i++) {
      SoundscapePlan.Made made = all.get(i);
      Soundscape soundscape = made.maker().get();
      PcmWav.write(output.resolve(made.id() + ".wav"), soundscape.samples(), plan.recipe().rate());
      soundscape.sounds().forEach(placed -> events.append(line(made.id(), placed)));
      index.append(
          CsvLine.field(made.id())
              + ","
              + CsvLine.field(made.fold())
              + ","
              + CsvLine.field(soundscape.background())
              + "\n");
      progress.update(i + 1.0, all.size());
    }
    OutputFile.writeText(output.resolve(INDEX), index.toString());
    OutputFile.writeText(output.resolve(EVENTS), events.toString());
  }

  private static String line(String id, Soundscape.Placed placed) {
    return String.format(
        Locale.ROOT,
        "%s,%.4f,%.4f,%s,%s,%.2f,%s\n",
        CsvLine.field(id),
        placed.onset(),
        placed.offset(),
        CsvLine.field(placed.label()),
        placed.target(),
        placed.decibels(),
        CsvLine.field(placed.clip()));
  }
}
