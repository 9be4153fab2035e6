/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted.eev;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.data.eev.EevVideo;
import org.evoke.pipeline.planted.PlantedSet;
import org.evoke.pipeline.planted.PlantedSize;

/**
 * A data set in the form of EEV: tables of three parts and videos with sound, one of nine of which
 * is gone. Expressions follow picture and sound as {@link Viewers} says. In runs of a few steps no
 * face was found: about half of the runs are rows of zeros, the others have no rows.
 */
public final class PlantedEev implements PlantedSet {
  /** About 6 of 10 videos to learn from, 2 to validate, 2 without scores. */
  private static final int FEWEST = 5;

  private static final double USUAL_UNSEEN = 0.5;
  private static final double MOST_UNSEEN = 0.9;
  private static final double SEEN_STEPS = 4;
  private static final String ID_LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int ID_LENGTH = 11;

  /** The sixth of every nine videos has vanished. */
  private static final int VANISHED = 5;

  private static final int OF = 9;

  private final double unseen;

  /** No face is found in half of the steps. */
  public PlantedEev() {
    this(USUAL_UNSEEN);
  }

  /**
   * No face is found in a share of the steps.
   *
   * @param unseen 0 to 0.9
   */
  public PlantedEev(double unseen) {
    if (!(unseen >= 0 && unseen <= MOST_UNSEEN)) {
      throw new UsageException(
          "no face is found in " + unseen + " of the steps; must lie in 0 to " + MOST_UNSEEN);
    }
    this.unseen = unseen;
  }

  @Override
  public String name() {
    return "eev";
  }

  @Override
  public String summary() {
    return "online videos, one of nine of which is gone; expressions follow the brightness or the"
        + " loudness a quarter of a wave before; "
        + (unseen == 0 ? "a face in every step" : "no face in about half of the steps");
  }

  @Override
  public PlantedSize usual() {
    return new PlantedSize(30, 30);
  }

  @Override
  public Optional<PlantedSet> control() {
    return unseen == 0 ? Optional.empty() : Optional.of(new PlantedEev(0));
  }

  @Override
  public void write(Path folder, PlantedSize size, Seed seed, Progress progress) {
    size.atLeast(FEWEST, "each part needs a video");
    new Writing(size.items(), (int) Math.ceil(size.seconds() * EevVideo.RATE), unseen, seed)
        .write(folder, progress);
  }

  /** One data set of a size. */
  private record Writing(int videos, int steps, double unseen, Seed seed) {
    void write(Path folder, Progress progress) {
      List<String> ids = ids();
      int train = (int) Math.round(0.6 * videos);
      int validation = (int) Math.round(0.2 * videos);
      labels(folder.resolve("train.csv"), ids, 0, train);
      labels(folder.resolve("val.csv"), ids, train, train + validation);
      withoutScores(folder.resolve("test.csv"), ids.subList(train + validation, videos));
      for (int video = 0; video < videos; video++) {
        progress.update(video, videos);
        if (video % OF != VANISHED) {
          Path file = folder.resolve("videos").resolve(ids.get(video) + ".mp4");
          ViewedFilm.write(file, viewers(video), steps);
        }
      }
      progress.update(videos, videos);
    }

    private List<String> ids() {
      RandomStream random = seed.derive("ids").stream();
      Set<String> ids = new LinkedHashSet<>();
      while (ids.size() < videos) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
          id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        ids.add(id.toString());
      }
      return new ArrayList<>(ids);
    }

    private Viewers viewers(int video) {
      return Viewers.of(video, seed.derive("video").derive(video));
    }

    private void labels(Path file, List<String> ids, int from, int to) {
      String head =
          "YouTube ID,Timestamp (milliseconds)," + String.join(",", EevVideo.EXPRESSIONS) + "\n";
      write(
          file,
          out -> {
            out.write(head);
            for (int video = from; video < to; video++) {
              rows(video, ids.get(video), out);
            }
          });
    }

    private void rows(int video, String id, Writer out) throws IOException {
      double[][] values =
          EevVideo.EXPRESSIONS.stream()
              .map(name -> viewers(video).expression(name, steps))
              .toArray(double[][]::new);
      Seen[] seen = seen(seed.derive("faces").derive(video).stream());
      for (int step = 0; step < steps; step++) {
        if (seen[step] == Seen.NOTHING) {
          continue;
        }
        out.write(id + "," + microseconds(step));
        for (double[] expression : values) {
          boolean face = seen[step] == Seen.FACE;
          out.write(face ? String.format(Locale.ROOT, ",%.5f", expression[step]) : ",0.0");
        }
        out.write('\n');
      }
    }

    /** Whether there is a face, a row of zeros, or no row. */
    private enum Seen {
      FACE,
      ZEROS,
      NOTHING
    }

    private Seen[] seen(RandomStream random) {
      Seen[] seen = new Seen[steps];
      boolean face = true;
      int step = 0;
      while (step < seen.length) {
        Seen kind = face ? Seen.FACE : random.nextInt(2) == 0 ? Seen.ZEROS : Seen.NOTHING;
        double mean = face ? SEEN_STEPS : SEEN_STEPS * unseen / (1 - unseen);
        int end = unseen == 0 ? seen.length : step + length(mean, random);
        for (; step < Math.min(end, seen.length); step++) {
          seen[step] = kind;
        }
        face = !face;
      }
      return seen;
    }

    /** At least one step, about as many on average. */
    private static int length(double mean, RandomStream random) {
      return 1
          + (int) Math.floor(-Math.max(0.5, mean - 0.5) * StrictMath.log(1 - random.nextDouble()));
    }

    private void withoutScores(Path file, List<String> ids) {
      write(
          file,
          out -> {
            out.write("Video ID,Timestamp (milliseconds)\n");
            for (String id : ids) {
              for (int step = 0; step < steps; step++) {
                out.write(id + "," + microseconds(step) + "\n");
              }
            }
          });
    }

    /** The stamps are microseconds, whatever the first line says. */
    private static long microseconds(int step) {
      return step * 1_000_000L / EevVideo.RATE;
    }

    private static void write(Path file, Filling filling) {
      OutputFile.write(
          file,
          temporary -> {
            try (BufferedWriter out = Files.newBufferedWriter(temporary)) {
              filling.into(out);
            }
          });
    }

    @FunctionalInterface
    private interface Filling {
      void into(Writer out) throws IOException;
    }
  }
}
