/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;

/** A data set in the form of LIRIS-ACCEDE. Every other movie is in the test set. */
public final class PlantedLiris implements PlantedSet {
  static final String NAMES = "ACCEDE%05d";

  private static final int[] SETS = {1, 0, 2, 0};
  private static final int FEWEST = 8;
  private static final List<String> AROUSAL_FEATURES =
      List.of(
          "colorfulness",
          "minEnergy",
          "alpha",
          "lightning",
          "globalActivity",
          "nbWhiteFrames",
          "nbSceneCuts",
          "cutLength",
          "flatness_env",
          "medianLightness",
          "slope");
  private static final List<String> VALENCE_FEATURES =
      List.of(
          "colorfulness",
          "alpha",
          "hueCount",
          "maxSaliencyCount",
          "compositionalBalance",
          "entropyComplexity",
          "asymmetry_env",
          "flatness",
          "zcr",
          "colorStrength",
          "colorRawEnergy");

  @Override
  public String name() {
    return "liris-accede";
  }

  @Override
  public String summary() {
    return "film excerpts of several movies; valence follows colour and pitch, arousal motion,"
        + " loudness and pulse";
  }

  @Override
  public PlantedSize usual() {
    return new PlantedSize(60, 2);
  }

  @Override
  public void write(Path folder, PlantedSize size, Seed seed, Progress progress) {
    size.atLeast(FEWEST, "four movies of two excerpts");
    PlantedExcerpts excerpts = PlantedExcerpts.drawn(size, seed.derive("accede"));
    excerpts.write(folder.resolve("data"), NAMES, progress);
    Path annotations = folder.resolve("annotations");
    OutputFile.writeText(annotations.resolve("ACCEDEranking.txt"), ranking(excerpts));
    OutputFile.writeText(annotations.resolve("ACCEDEsets.txt"), sets(excerpts));
    OutputFile.writeText(folder.resolve("ACCEDEdescription.xml"), description(excerpts));
    Path features = folder.resolve("features");
    Seed noise = seed.derive("features");
    OutputFile.writeText(
        features.resolve("ACCEDEfeaturesArousal_TAC2015.txt"),
        features(excerpts, AROUSAL_FEATURES, noise.derive("arousal")));
    OutputFile.writeText(
        features.resolve("ACCEDEfeaturesValence_TAC2015.txt"),
        features(excerpts, VALENCE_FEATURES, noise.derive("valence")));
  }

  private static String ranking(PlantedExcerpts excerpts) {
    int[] valence = ranks(excerpts.valence());
    int[] arousal = ranks(excerpts.arousal());
    StringBuilder text =
        new StringBuilder(
            "id\tname\tvalenceRank\tarousalRank\tvalenceValue\tarousalValue\tvalenceVariance"
                + "\tarousalVariance\n");
    for (int i = 0; i < excerpts.size(); i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%d\t%s.mp4\t%d\t%d\t%.11f\t%.11f\t0.11\t0.14\n",
              i,
              PlantedExcerpts.name(NAMES, i),
              valence[i],
              arousal[i],
              excerpts.valence()[i],
              excerpts.arousal()[i]));
    }
    return text.toString();
  }

  private static int[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[values.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  private static String sets(PlantedExcerpts excerpts) {
    StringBuilder text = new StringBuilder("id\tname\tset\n");
    for (int i = 0; i < excerpts.size(); i++) {
      text.append(i).append('\t').append(PlantedExcerpts.name(NAMES, i)).append(".mp4\t");
      text.append(SETS[excerpts.movies()[i] % SETS.length]).append('\n');
    }
    return text.toString();
  }

  private static String description(PlantedExcerpts excerpts) {
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<library>\n");
    double start = 0;
    for (int i = 0; i < excerpts.size(); i++) {
      boolean first = i == 0 || excerpts.movies()[i] != excerpts.movies()[i - 1];
      PlantedFilm film = excerpts.films().get(i);
      start = first ? 0 : start;
      double end = start + Math.round(film.seconds() * film.framesPerSecond());
      text.append(
          String.format(
              Locale.ROOT,
              """
                <media>
                  <id>%d</id>
                  <name>%s.mp4</name>
                  <license>Computed</license>
                  <movie>Computed_Movie_%02d.mp4</movie>
                  <start>%.0f</start>
                  <end>%.0f</end>
                </media>
              """,
              i,
              PlantedExcerpts.name(NAMES, i),
              excerpts.movies()[i] + 1,
              start,
              end));
      start = end + 1;
    }
    return text.append("</library>\n").toString();
  }

  private static String features(PlantedExcerpts excerpts, List<String> columns, Seed seed) {
    StringBuilder text = new StringBuilder("id\tname\t").append(String.join("\t", columns));
    for (int i = 0; i < excerpts.size(); i++) {
      RandomStream random = seed.derive(i).stream();
      text.append('\n').append(i).append('\t');
      text.append(PlantedExcerpts.name(NAMES, i)).append(".mp4");
      for (String column : columns) {
        double value = known(column).applyAsDouble(excerpts.scene(i)) + 0.1 * random.nextGaussian();
        text.append(String.format(Locale.ROOT, "\t%.6f", value));
      }
    }
    return text.append('\n').toString();
  }

  /** What a column follows; most follow nothing. */
  private static ToDoubleFunction<PlantedScene> known(String column) {
    return switch (column) {
      case "colorfulness", "medianLightness", "colorRawEnergy" -> PlantedScene::warmth;
      case "globalActivity" -> PlantedScene::motion;
      case "zcr" -> PlantedScene::bright;
      case "minEnergy", "asymmetry_env" -> PlantedScene::drive;
      default -> scene -> 0.5;
    };
  }
}
