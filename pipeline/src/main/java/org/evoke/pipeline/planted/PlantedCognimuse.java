/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.media.FilmFormat;

/**
 * A data set in the form of COGNIMUSE: films with valence and arousal every 40 ms by three
 * annotators, felt and intended, and annotated sounds. Valence follows the scenes (colour, pitch)
 * and, where sounds matter, rises while verbal human sounds are heard and falls while non-verbal
 * ones are; where they do not, the same rises and falls come at times that have nothing to do with
 * what is heard.
 */
public final class PlantedCognimuse implements PlantedSet {
  private static final List<String> CODES =
      List.of("BMI", "CRA", "MDB", "RAT", "DEP", "FNE", "GLA", "LOR", "NCO", "SIL", "DES", "AME");
  private static final int FEWEST = 3;
  private static final int ANNOTATORS = 3;
  private static final double FRAMES_PER_SECOND = 25;
  private static final double SCENE_SECONDS = 7;
  private static final double STEP = 0.04;
  private static final double SCENE_SHARE = 0.5;

  private final boolean soundsMatter;

  /** Films whose valence follows their sounds. */
  public PlantedCognimuse() {
    this(true);
  }

  /**
   * Films.
   *
   * @param soundsMatter whether valence follows the annotated sounds
   */
  private PlantedCognimuse(boolean soundsMatter) {
    this.soundsMatter = soundsMatter;
  }

  @Override
  public String name() {
    return "cognimuse";
  }

  @Override
  public String summary() {
    return "films with annotated sounds, rated by three; valence follows colour and pitch, rises"
        + (soundsMatter
            ? " with verbal human sounds and falls with non-verbal ones"
            : " and falls as often at times that have nothing to do with the sounds");
  }

  @Override
  public PlantedSize usual() {
    return new PlantedSize(4, 60);
  }

  @Override
  public Optional<PlantedSet> control() {
    return soundsMatter ? Optional.of(new PlantedCognimuse(false)) : Optional.empty();
  }

  @Override
  public void write(Path folder, PlantedSize size, Seed seed, Progress progress) {
    size.atLeast(FEWEST, "one is left out, one stops training early, one is learned from");
    for (int i = 0; i < size.items(); i++) {
      film(folder, code(i), size.seconds(), seed.derive("cognimuse").derive(i));
      progress.update(i + 1.0, size.items());
    }
  }

  private static String code(int film) {
    return film < CODES.size() ? CODES.get(film) : String.format(Locale.ROOT, "F%02d", film);
  }

  private void film(Path folder, String code, double seconds, Seed seed) {
    List<PlantedScene> scenes = new ArrayList<>();
    RandomStream random = seed.derive("scenes").stream();
    for (double time = 0; time < seconds; time += SCENE_SECONDS) {
      scenes.add(PlantedScene.drawn(random));
    }
    PlantedEvents heard = PlantedEvents.drawn(seconds, seed.derive("sounds").stream());
    PlantedEvents felt =
        soundsMatter ? heard : PlantedEvents.drawn(seconds, seed.derive("elsewhere").stream());
    PlantedFilm film =
        new PlantedFilm(
            scenes, SCENE_SECONDS, seconds, FRAMES_PER_SECOND, heard::at, seed.derive("film"));
    film.write(folder.resolve("Movies").resolve(code + ".mp4"), FilmFormat.MP4);
    OutputFile.writeText(folder.resolve("Event Annotation").resolve(code + ".txt"), text(heard));
    for (String kind : List.of("experienced", "intended")) {
      for (int annotator = 1; annotator <= ANNOTATORS; annotator++) {
        Path file =
            folder
                .resolve("Emotion Annotation")
                .resolve(kind)
                .resolve("subj" + annotator + "_1_" + code + ".dat");
        RandomStream own = seed.derive(kind).derive(annotator).stream();
        OutputFile.writeText(file, ratings(film, felt, own));
      }
    }
  }

  private static String text(PlantedEvents events) {
    StringBuilder text = new StringBuilder("onset\toffset\tlabel\n");
    for (PlantedEvents.Placed each : events.placed()) {
      text.append(
          String.format(
              Locale.ROOT, "%.3f\t%.3f\t%s\n", each.onset(), each.offset(), each.sound().label()));
    }
    return text.toString();
  }

  /** What one annotator says: shifted as a whole and wavering slowly. */
  private static String ratings(PlantedFilm film, PlantedEvents felt, RandomStream random) {
    double habit = 0.05 * random.nextGaussian();
    double wavering = 0;
    StringBuilder text = new StringBuilder();
    int rows = (int) Math.floor(film.seconds() / STEP + 1e-9);
    for (int row = 0; row < rows; row++) {
      double time = row * STEP;
      wavering = 0.98 * wavering + 0.01 * random.nextGaussian();
      PlantedScene scene = film.at(time);
      double valence = SCENE_SHARE * (2 * scene.valence() - 1) + felt.shift(time);
      double arousal = 2 * scene.arousal() - 1;
      text.append(
          String.format(
              Locale.ROOT,
              "%.2f %.4f %.4f\n",
              time,
              within(valence + habit + wavering),
              within(0.8 * arousal + habit + wavering)));
    }
    return text.toString();
  }

  private static double within(double value) {
    return Math.max(-1, Math.min(1, value));
  }
}
