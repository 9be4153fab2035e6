/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.Cell;
import org.evoke.lab.study.CellData;
import org.evoke.lab.study.CellResult;
import org.evoke.lab.study.FoundFeatures;
import org.evoke.lab.study.MediaFeatures;
import org.evoke.lab.study.PaperSettings;
import org.evoke.lab.study.Study;
import org.evoke.score.classes.ClassBins;

/** Models by event features, each a cell: leave-one-film-out with the settings of the paper. */
final class ValenceCells {
  /** Mean over the films of the accuracy within each, as the paper reports it. */
  static final String ACC = "acc_per_group";

  /** The same where a neighbouring class counts as right. */
  static final String ACC_PM1 = "acc_pm1_per_group";

  private static final int FEWEST_FILMS = 3;
  private static final List<String> FAMILIES =
      List.of("dnn", "lstm", "fea-tf", "temp-tf", "fea-tf-cma", "fea-tf-scma");
  private static final List<String> CROSS_MODAL = List.of("fea-tf-cma", "fea-tf-scma");
  private static final List<String> OVER_TIME = List.of("lstm", "temp-tf");

  private final ReproductionRequest request;
  private final PaperSettings settings;
  private final Films films;
  private final EventFeatures events;
  private final List<String> notes = new ArrayList<>();

  ValenceCells(ReproductionRequest request, PaperSettings settings, Films films) {
    this.request = request;
    this.settings = settings;
    this.films = films;
    this.events = new EventFeatures(request, settings, films);
  }

  /**
   * A cell that is wanted.
   *
   * @param family the model
   * @param use its event features
   */
  record Wanted(String family, EventUse use) {
    /** Its name in files and in the paper's figures. */
    String name() {
      return family + "-" + use.id();
    }

    /** Its row among the figures of the paper. */
    String figure() {
      return family + " " + use.id();
    }
  }

  /** All that the settings name; models with cross-modal attention need events. */
  static List<Wanted> wanted(PaperSettings settings) {
    List<Wanted> wanted = new ArrayList<>();
    for (String family : settings.texts("models")) {
      if (!FAMILIES.contains(family)) {
        throw new UsageException(KnownNames.unknown("value of models", family, FAMILIES));
      }
      for (String use : settings.texts("events")) {
        Wanted cell = new Wanted(family, EventUse.named(use));
        if (!CROSS_MODAL.contains(family) || cell.use() != EventUse.WITHOUT) {
          wanted.add(cell);
        }
      }
    }
    if (wanted.isEmpty()) {
      throw new UsageException("models and events leave no cell; name more of either");
    }
    return wanted;
  }

  /** Runs cells. */
  Map<Wanted, CellResult> run(List<Wanted> wanted) {
    requireFilms();
    try (Study study = Study.open(request, settings, basis())) {
      CellData data = data(study, wanted);
      List<Cell> cells = wanted.stream().map(each -> cell(each, data)).toList();
      List<CellResult> results = study.run(cells);
      study.finish();
      Map<Wanted, CellResult> byCell = new LinkedHashMap<>();
      for (int i = 0; i < results.size(); i++) {
        byCell.put(wanted.get(i), results.get(i));
      }
      return byCell;
    }
  }

  /** Films are read to the end for it, which takes little of the time of extracting features. */
  private Map<String, Object> basis() {
    Map<String, Object> basis = new LinkedHashMap<>();
    basis.put(Films.DATA, films.digest());
    basis.put("media", Study.digest(List.of(), films.media()));
    return basis;
  }

  private void requireFilms() {
    if (films.films().size() < FEWEST_FILMS) {
      throw new InputException(
          films.films().size()
              + " rated films; leaving one out, with another that stops training early, needs at"
              + " least "
              + FEWEST_FILMS);
    }
  }

  /** Rows with all features, those of events for the kinds that are wanted. */
  private CellData data(Study study, List<Wanted> wanted) {
    FilmSteps steps = steps(settings);
    Map<String, Object> recipe = settings.map("recipes." + settings.text("recipe"));
    if (recipe.isEmpty()) {
      throw new UsageException(
          "setting recipe is " + settings.text("recipe") + ", must be paper or tiny");
    }
    requireMedia();
    Map<String, String> sets = new LinkedHashMap<>();
    recipe.forEach((input, set) -> sets.put(input, String.valueOf(set)));
    FoundFeatures found =
        new MediaFeatures(request)
            .of(
                Films.DATA,
                films.names(),
                films.media(),
                new MediaFeatures.Wanted(
                    sets, Optional.of(new Windowing(steps.step(), steps.step()))))
            .requireAll("films");
    Map<String, String> features = new LinkedHashMap<>(found.linked(study.cells()));
    notes.addAll(found.notes());
    CellData data = steps.rows(films.films(), found, features, notes);
    for (EventKind kind : EventKind.values()) {
      if (wanted.stream().anyMatch(cell -> cell.use().kinds().contains(kind))) {
        features.put(kind.set(), events.of(kind, study.cells()));
      }
    }
    return data.with(features);
  }

  /** Before hours are spent on the films that are there. */
  private void requireMedia() {
    List<String> missing = new ArrayList<>(films.names());
    missing.removeAll(films.media().keySet());
    if (!request.data().containsKey(MediaFeatures.GIVEN) && !missing.isEmpty()) {
      throw new InputException(
          "no media file of "
              + String.join(", ", missing)
              + ", of "
              + films.names().size()
              + " films with ratings; give them, or their features with --data features=DIR");
    }
  }

  static FilmSteps steps(PaperSettings settings) {
    return new FilmSteps(
        new ClassBins(settings.numbers("edges")), settings.number("step-seconds", 0.01, 60));
  }

  private Cell cell(Wanted wanted, CellData data) {
    Map<String, String> features = new LinkedHashMap<>(data.features());
    List<String> heard = wanted.use().kinds().stream().map(EventKind::set).toList();
    for (EventKind kind : EventKind.values()) {
      if (!heard.contains(kind.set())) {
        features.remove(kind.set());
      }
    }
    Map<String, Object> options = settings.map("model." + wanted.family());
    if (CROSS_MODAL.contains(wanted.family())) {
      options.put("events", heard);
    }
    Map<String, Object> train = settings.map("train");
    if (OVER_TIME.contains(wanted.family())) {
      train.put("window", (long) settings.whole("sequence"));
    }
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("name", FilmSteps.TARGET);
    target.put("classes", steps(settings).classes());
    return new Cell(
        wanted.name(),
        "Cell of Table II: " + wanted.family() + ", event features: " + wanted.use().id() + ".",
        data.with(features),
        List.of(target),
        wanted.family(),
        options,
        train,
        protocol(),
        List.of(ACC, ACC_PM1, "acc", "acc_pm1"),
        settings.wholes("seeds"));
  }

  private static Map<String, Object> protocol() {
    Map<String, Object> protocol = new LinkedHashMap<>();
    protocol.put("kind", "leave-one-group-out");
    protocol.put("group", "film");
    return protocol;
  }

  /** What detectors were worth. */
  Optional<EventFeatures.DetectorScore> detector(EventKind kind) {
    return events.score(kind);
  }

  /** What a reader has to know. */
  List<String> notes() {
    return notes;
  }

  /** Table of labels, for what is computed from predictions. */
  static Path labels(ReproductionRequest request) {
    return request.folder().resolve("cells").resolve(FilmSteps.LABELS + ".csv");
  }
}
