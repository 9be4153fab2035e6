/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.nio.file.Path;
import java.util.Locale;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.SampleFormat;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.data.rated.PlantedTone;
import org.evoke.media.FilmFormat;
import org.evoke.media.FilmWriter;

/**
 * A data set in the form of DEAM. The last tenth of the songs stands in the second table, which has
 * more columns; blanks stray in the first lines of both, as in the original.
 */
public final class PlantedDeam implements PlantedSet {
  private static final int RATE = 44_100;
  private static final int FEWEST = 2;
  private static final int FIRST_ID = 2;
  private static final int FIRST_WHOLE_SONG = 2001;
  private static final String HEAD =
      "song_id, valence_mean, valence_std, arousal_mean, arousal_std";

  @Override
  public String name() {
    return "deam";
  }

  @Override
  public String summary() {
    return "songs; valence follows pitch and noise, arousal loudness and pulse";
  }

  @Override
  public PlantedSize usual() {
    return new PlantedSize(60, 2);
  }

  @Override
  public void write(Path folder, PlantedSize size, Seed seed, Progress progress) {
    size.atLeast(FEWEST, "each of the two tables has a song");
    int whole = Math.max(1, size.items() / 10);
    StringBuilder excerpts = new StringBuilder(HEAD).append('\n');
    StringBuilder songs =
        new StringBuilder(HEAD)
            .append(", valence_max_mean, valence_min_mean, arousal_max_mean, arousal_min_mean\n");
    for (int i = 0; i < size.items(); i++) {
      RandomStream random = seed.derive("deam").derive(i).stream();
      double bright = random.nextDouble();
      double drive = random.nextDouble();
      double valence = 1 + 8 * PlantedScene.rated(bright, random);
      double arousal = 1 + 8 * PlantedScene.rated(drive, random);
      boolean excerpt = i < size.items() - whole;
      int id = excerpt ? FIRST_ID + i : FIRST_WHOLE_SONG + i - size.items() + whole;
      String line = String.format(Locale.ROOT, "%d,%.2f,1.50,%.2f,1.40", id, valence, arousal);
      if (excerpt) {
        excerpts.append(line).append('\n');
      } else {
        songs.append(line).append(",8.00,2.00,8.00,2.00\n");
      }
      song(folder, id, PlantedTone.of(bright, drive).samples(size.seconds(), RATE, random));
      progress.update(i + 1.0, size.items());
    }
    Path annotations = folder.resolve("annotations/annotations averaged per song/song_level");
    OutputFile.writeText(
        annotations.resolve("static_annotations_averaged_songs_1_2000.csv"), excerpts.toString());
    OutputFile.writeText(
        annotations.resolve("static_annotations_averaged_songs_2000_2058.csv"), songs.toString());
  }

  private static void song(Path folder, int id, float[] samples) {
    Signal sound = new Signal(new float[][] {samples}, RATE, SampleFormat.FLOAT);
    OutputFile.write(
        folder.resolve("MEMD_audio").resolve(id + ".mp3"),
        file -> {
          try (FilmWriter writer = new FilmWriter(file, FilmFormat.MP3, 0, 0, 0, RATE, 1)) {
            writer.write(sound);
          }
        });
    OutputFile.writeText(
        folder.resolve("features").resolve(id + ".csv"), DeamFeatureTable.of(sound));
  }
}
