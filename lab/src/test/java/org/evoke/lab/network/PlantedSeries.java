/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.lab.Samples;

/**
 * Invented films whose labels follow from features of the same second and of the one before: {@code
 * valence}, {@code level}, which is valence in seven bins, and {@code shout}, an event in a band of
 * sound.
 */
final class PlantedSeries {
  static final String HEAD =
      """
      schema: evoke-experiment/1
      name: planted
      data:
        labels: labels.csv
        group: film
        time: time
        part: part
        features: [%s]
      targets: [%s]
      protocol: {kind: fixed, train: train, test: test}
      draws: 200
      """;

  static final String FEATURES =
      "{name: sound, file: sound.csv}, {name: picture, file: picture.csv},"
          + " {name: event, file: event.csv}";

  static final String VALENCE = "{name: valence, low: -6, high: 6}";
  static final String LEVEL = "{name: level, classes: [n3, n2, n1, zero, p1, p2, p3]}";
  static final String SHOUT = "{name: shout, classes: [absent, present]}";

  private static final List<String> LEVELS = List.of("n3", "n2", "n1", "zero", "p1", "p2", "p3");
  private static final int BANDS = 8;

  private final RandomStream random;
  private final StringBuilder labels = new StringBuilder("id,time,film,part,valence,level,shout\n");
  private final StringBuilder sound = new StringBuilder("id,time,a,b,c\n");
  private final StringBuilder picture = new StringBuilder("id,time,d,e\n");
  private final StringBuilder event = new StringBuilder("id,time,f\n");
  private final StringBuilder mel = new StringBuilder("id,time");

  private PlantedSeries(long seed) {
    random = new Seed(seed).stream();
    for (int band = 0; band < BANDS; band++) {
      mel.append(",m").append(band);
    }
    mel.append('\n');
  }

  /** Writes the tables; every fourth film is for testing. */
  static void write(Path folder, int films, int seconds) {
    PlantedSeries series = new PlantedSeries(4);
    for (int film = 0; film < films; film++) {
      series.film(film, seconds - film % 3);
    }
    Samples.write(folder.resolve("labels.csv"), series.labels.toString());
    Samples.write(folder.resolve("sound.csv"), series.sound.toString());
    Samples.write(folder.resolve("picture.csv"), series.picture.toString());
    Samples.write(folder.resolve("event.csv"), series.event.toString());
    Samples.write(folder.resolve("mel.csv"), series.mel.toString());
  }

  private void film(int film, int seconds) {
    double before = 0;
    for (int second = 0; second < seconds; second++) {
      double[] x = new double[6];
      for (int i = 0; i < x.length; i++) {
        x[i] = random.nextGaussian();
      }
      double valence = 0.9 * x[0] + 0.7 * x[3] + 0.6 * x[5] + 0.3 * before;
      before = x[0];
      boolean shout = random.nextDouble() < 0.4;
      String at = String.format(Locale.ROOT, "f%d,%d,", film, second);
      String part = film % 4 == 3 ? "test" : "train";
      int level = (int) Math.max(0, Math.min(6, Math.round(valence / 0.8 + 3)));
      labels.append(at).append("film ").append(film).append(',').append(part);
      labels.append(line(",%.5f,", valence)).append(LEVELS.get(level)).append(',');
      labels.append(shout ? "present" : "absent").append('\n');
      sound.append(at).append(line("%.4f,%.4f,%.4f%n", 500 + 100 * x[0], x[1], x[2]));
      picture.append(at).append(line("%.4f,%.4f%n", x[3], x[4]));
      event.append(at).append(line("%.4f%n", x[5]));
      mel.append(at.substring(0, at.length() - 1));
      for (int band = 0; band < BANDS; band++) {
        double loud = shout && band / 2 == 1 ? 3 : 0;
        mel.append(line(",%.4f", loud + random.nextGaussian()));
      }
      mel.append('\n');
    }
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
  }
}
