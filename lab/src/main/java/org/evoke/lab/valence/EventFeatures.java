/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.UnavailableException;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.data.table.TextFile;
import org.evoke.data.weights.WeightStore;
import org.evoke.data.yaml.YamlWriter;
import org.evoke.lab.detect.DetectorExperiment;
import org.evoke.lab.detect.DetectorFolder;
import org.evoke.lab.detect.DetectorPace;
import org.evoke.lab.detect.DetectorReader;
import org.evoke.lab.detect.DetectorRun;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.Durations;
import org.evoke.lab.study.FoundFeatures;
import org.evoke.lab.study.MediaFeatures;
import org.evoke.lab.study.PaperSettings;
import org.evoke.pipeline.event.DetectorBundle;
import org.evoke.pipeline.event.DetectorFeatures;

/**
 * What detectors of human sounds hear in each film, for each film that a fold leaves out: the
 * detector of that fold has learned from the sound and the events of all other films, never of the
 * one that is tested. Detectors lie in {@code RUN/detectors/KIND}, features in {@code
 * RUN/cells/features/sed-KIND/LEFT-OUT/FILM.h5}.
 */
final class EventFeatures {
  private static final long SEED = 1;

  private final ReproductionRequest request;
  private final PaperSettings settings;
  private final Films films;
  private final Path detectors;

  EventFeatures(ReproductionRequest request, PaperSettings settings, Films films) {
    this.request = request;
    this.settings = settings;
    this.films = films;
    this.detectors = request.folder().resolve("detectors");
  }

  /**
   * Trains the detectors of a kind and lets them hear all films; takes what they hear from the
   * folder of features where it is given.
   *
   * @param cells folder below which features go
   * @return path of the features below that folder, with the group that is left out in it
   * @throws UnavailableException when a film is not there to be heard
   * @throws InputException when no event of the kind is annotated
   */
  String of(EventKind kind, Path cells) {
    Path given = request.data().getOrDefault(MediaFeatures.GIVEN, detectors).resolve(kind.set());
    if (Files.isDirectory(given)) {
      return linked(kind, given, cells);
    }
    if (isHeard(kind, cells)) {
      return path(kind);
    }
    requireFilms(kind);
    Path folder = detectors.resolve(kind.id());
    Map<String, Path> sounds = linked();
    DetectorExperiment experiment = experiment(kind, folder);
    tellEstimate(kind, experiment, List.copyOf(sounds.values()));
    DetectorRun.Result result =
        DetectorRun.run(
            experiment,
            folder,
            Map.of(Films.DATA, detectors.resolve("sounds")),
            Optional.empty(),
            weights(),
            request.progress());
    result.notes().forEach(request.notes());
    DetectorFolder.write(experiment, result, folder);
    hear(kind, folder, new ArrayList<>(sounds.keySet()), cells);
    return path(kind);
  }

  private WeightStore weights() {
    return request.resources().encoders().weights();
  }

  private void tellEstimate(EventKind kind, DetectorExperiment experiment, List<Path> sounds) {
    int threads = Runtime.getRuntime().availableProcessors();
    int films = sounds.size();
    DetectorPace pace = DetectorPace.of(experiment, sounds, window(), step(), weights());
    double seconds = DetectorPace.seconds(sounds);
    request
        .notes()
        .accept(
            String.format(
                Locale.ROOT,
                "detectors of %s sounds, one for each of %d films that are left out: training"
                    + " about %s, hearing all films about %s, on this machine with %d threads,"
                    + " measured on one epoch of the beginnings of %d films",
                kind.id(),
                films,
                Durations.words(pace.trainingSeconds(experiment, films, seconds, threads)),
                Durations.words(films * pace.featureSeconds(seconds)),
                threads,
                Math.min(films, DetectorPace.SOUNDS)));
  }

  /** Length of sound that a row's features come from. */
  private double window() {
    return settings.number("detector.window-seconds", 0.1, 3600);
  }

  private double step() {
    return settings.number("step-seconds");
  }

  /** Features that a user gives: {@code sed-KIND/LEFT-OUT/FILM.h5}. */
  private String linked(EventKind kind, Path given, Path cells) {
    for (String leftOut : films.names()) {
      Map<String, Path> tracks = new LinkedHashMap<>();
      for (String film : films.names()) {
        Path track = given.resolve(leftOut).resolve(film + ".h5");
        if (!Files.isRegularFile(track)) {
          throw new InputException(
              track
                  + " is not there: what a detector that has not learned from "
                  + leftOut
                  + " hears in "
                  + film);
        }
        tracks.put(film, track);
      }
      String folder = kind.set() + "/" + leftOut;
      new FoundFeatures(Map.of(folder, tracks), Map.of(), List.of()).linked(cells);
    }
    return path(kind);
  }

  /** Whether an earlier run with these settings has finished. */
  private boolean isHeard(EventKind kind, Path cells) {
    Path folder = cells.resolve("features").resolve(kind.set());
    List<String> names = films.names();
    return names.stream()
        .allMatch(
            leftOut ->
                names.stream()
                    .allMatch(film -> Files.exists(folder.resolve(leftOut).resolve(film + ".h5"))));
  }

  private static String path(EventKind kind) {
    return "features/" + kind.set() + "/{group}";
  }

  private void requireFilms(EventKind kind) {
    if (kind.labels(films).isEmpty()) {
      throw new InputException(
          "no "
              + kind.id()
              + " sound is annotated; give event annotations, or --set events=[without]");
    }
    for (Film film : films.films()) {
      if (film.media().isEmpty()) {
        throw new UnavailableException(
            "no media file of "
                + film.name()
                + ", whose sound the detectors hear; give it, or --set events=[without]");
      }
    }
  }

  /** The films side by side under their codes, in the order in which detectors count folds. */
  private Map<String, Path> linked() {
    Map<String, Path> sounds = new TreeMap<>();
    films
        .media()
        .forEach(
            (film, file) -> {
              String name = file.getFileName().toString();
              String extension = name.substring(name.lastIndexOf('.'));
              Path target = detectors.resolve("sounds").resolve(film + extension);
              link(file, target);
              sounds.put(target.getFileName().toString(), target);
            });
    return sounds;
  }

  private static void link(Path file, Path target) {
    if (Files.exists(target)) {
      return;
    }
    try {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, file.toAbsolutePath());
    } catch (IOException | UnsupportedOperationException e) {
      OutputFile.write(target, path -> Files.copy(file, path, StandardCopyOption.REPLACE_EXISTING));
    }
  }

  private DetectorExperiment experiment(EventKind kind, Path folder) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema", DetectorExperiment.SCHEMA);
    map.put("name", kind.id());
    map.put("label", kind.id());
    map.put("group", kind.id());
    Map<String, Object> detector = settings.map("detector");
    map.put("front-end", detector.get("front-end"));
    Map<String, Object> labelled = new LinkedHashMap<>();
    labelled.put("sounds", Films.DATA);
    labelled.put("events", "events.csv");
    labelled.put("labels", kind.labels(films));
    labelled.put("other-labels", kind.other().labels(films));
    labelled.put("folds", films.films().size());
    map.put("labelled", labelled);
    map.put("piece-seconds", detector.get("piece-seconds"));
    map.put("train", detector.get("train"));
    map.put("score", detector.get("score"));
    map.put("seeds", List.of(SEED));
    write(folder.resolve("events.csv"), films.eventsCsv());
    Path file = folder.resolve("detector.yaml");
    write(file, YamlWriter.write(map));
    return DetectorReader.read(file);
  }

  private static void write(Path file, String text) {
    if (!Files.exists(file) || !text.equals(TextFile.text(file))) {
      OutputFile.writeText(file, text);
    }
  }

  /** Fold i leaves out the film that comes i-th by name. */
  private void hear(EventKind kind, Path folder, List<String> sounds, Path cells) {
    Progress progress = request.progress();
    int all = sounds.size() * sounds.size();
    for (int fold = 0; fold < sounds.size(); fold++) {
      String leftOut = film(sounds.get(fold));
      Path bundle = folder.resolve("detectors").resolve((fold + 1) + "-" + SEED);
      DetectorFeatures features =
          new DetectorFeatures(DetectorBundle.read(bundle), window(), step(), weights());
      Path output = cells.resolve("features").resolve(kind.set()).resolve(leftOut);
      for (int number = 0; number < sounds.size(); number++) {
        Path sound = detectors.resolve("sounds").resolve(sounds.get(number));
        Path target = output.resolve(film(sounds.get(number)) + ".h5");
        if (!Files.exists(target)) {
          features.write(sound, target, Optional.of(leftOut));
        }
        progress.update(fold * sounds.size() + number + 1.0, all);
      }
    }
  }

  private static String film(String sound) {
    return sound.substring(0, sound.lastIndexOf('.'));
  }

  /** What the detectors of a kind were worth on the films that they had not heard. */
  Optional<DetectorScore> score(EventKind kind) {
    Path file = detectors.resolve(kind.id()).resolve("metrics.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonObject all =
        new JsonObject(file.toString(), JsonText.readObject(TextFile.text(file), file.toString()));
    JsonObject values = all.object("cbrnn");
    return Optional.of(
        new DetectorScore(value(values.object("f1")), value(values.object("error_rate"))));
  }

  private static double value(JsonObject interval) {
    return interval.values().get("value") instanceof Number number
        ? number.doubleValue()
        : Double.NaN;
  }

  /**
   * Event-based scores.
   *
   * @param f1 0 to 1
   * @param errorRate 0 or more
   */
  record DetectorScore(double f1, double errorRate) {}
}
