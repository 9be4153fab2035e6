/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.eev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.eev.EevVideo;
import org.evoke.lab.data.EevSet;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.Reproduction;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.Cell;
import org.evoke.lab.study.CellResult;
import org.evoke.lab.study.FoundFeatures;
import org.evoke.lab.study.MediaFeatures;
import org.evoke.lab.study.Paper;
import org.evoke.lab.study.PaperSettings;
import org.evoke.lab.study.Study;
import org.evoke.lab.table.Table;

/** {@code eev-table1}: pictures and sound, with and without positions, by dropout, and together. */
public final class EevTable1 implements Reproduction {
  private static final String DATA = "eev";
  private static final Paper PAPER = Paper.named("tcn-positional-encoding-eev");

  @Override
  public String name() {
    return "eev-table1";
  }

  @Override
  public String summary() {
    return "mean correlation of evoked expressions, from pictures and sound, with and without"
        + " positional encoding, on the validation part of EEV ("
        + PAPER.citation()
        + ")";
  }

  @Override
  public Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(DATA, "the folder of EEV: train.csv, val.csv and videos/<id>.mp4");
    data.put(MediaFeatures.GIVEN, MediaFeatures.PLACE);
    return data;
  }

  @Override
  public Map<String, String> settings() {
    return PAPER.described();
  }

  @Override
  public Reproduced run(ReproductionRequest request) {
    PaperSettings settings = PaperSettings.of(PAPER, request.settings());
    List<EevModel> models = EevModel.all(settings);
    EevFolder eev = EevFolder.read(folder(request));
    FoundFeatures features = features(request, settings, eev);
    EevCells rows = new EevCells(eev, features);
    requireRows(rows, features);
    List<Cell> cells =
        models.stream().map(model -> model.cell(settings, rows, request.published())).toList();
    try (Study study = Study.open(request, settings, basis(request, eev, features))) {
      Map<String, CellResult> results = new LinkedHashMap<>();
      study.run(cells).forEach(result -> results.put(result.name(), result));
      Map<EevModel, EevScores> trained = new LinkedHashMap<>();
      for (EevModel model : models) {
        Path file = predictions(results.get(model.cell()));
        trained.put(model, scores(model.key(), Predicted.read(file)));
      }
      EevScores ensemble = ensemble(settings, results);
      study.finish();
      return reproduced(request, settings, notes(eev, features), trained, ensemble);
    }
  }

  private static Path folder(ReproductionRequest request) {
    List<String> known = List.of(DATA, MediaFeatures.GIVEN);
    for (String name : request.data().keySet()) {
      if (!known.contains(name)) {
        throw new UsageException(KnownNames.unknown("data set", name, known));
      }
    }
    return Optional.ofNullable(request.data().get(DATA))
        .orElseThrow(
            () ->
                new UnavailableException(
                    "eev-table1 needs EEV: give --data eev=DIR with its folder; 'evoke datasets"
                        + " generate eev DIR' makes a small one"));
  }

  private static FoundFeatures features(
      ReproductionRequest request, PaperSettings settings, EevFolder eev) {
    String recipe = settings.text("recipe");
    Map<String, String> sets = new LinkedHashMap<>();
    for (String input : List.of(EevSet.VISUAL, EevSet.AUDIO)) {
      sets.put(input, settings.text("recipes." + recipe + "." + input));
    }
    MediaFeatures.Wanted wanted = new MediaFeatures.Wanted(sets, Optional.empty());
    List<String> ids = eev.videos().stream().map(EevFolder.Video::id).toList();
    return new MediaFeatures(request).of(DATA, ids, eev.media(), wanted);
  }

  private static void requireRows(EevCells rows, FoundFeatures features) {
    for (String part : rows.eev().parts().keySet()) {
      if (rows.count(part) == 0) {
        throw new InputException(
            "no video of the part "
                + part
                + " has labels and features; "
                + features.missing().size()
                + " videos have none, the first: "
                + features.missing().values().stream().findFirst().orElse("there are no labels"));
      }
    }
  }

  private static Map<String, Object> basis(
      ReproductionRequest request, EevFolder eev, FoundFeatures features) {
    Map<String, Object> basis = new LinkedHashMap<>();
    boolean given = request.data().containsKey(MediaFeatures.GIVEN);
    basis.put(DATA, Study.digest(eev.tables(), given ? Map.of() : eev.media()));
    basis.put("features", given ? "given" : "extracted");
    basis.put("videos_without_features", new ArrayList<>(features.missing().keySet()));
    return basis;
  }

  private static EevScores scores(String row, Map<Long, Predicted> bySeed) {
    List<Predicted> all = List.copyOf(bySeed.values());
    return new EevScores(
        row, all.get(0).order(), all.stream().map(Predicted::correlations).toList());
  }

  private static EevScores ensemble(PaperSettings settings, Map<String, CellResult> results) {
    EevModel visual = EevModel.blended(settings, EevSet.VISUAL);
    EevModel audio = EevModel.blended(settings, EevSet.AUDIO);
    return scores(
        "ensemble",
        Predicted.blend(
            predictions(results.get(visual.cell())),
            predictions(results.get(audio.cell())),
            settings.number("ensemble.visual-share", 0, 1)));
  }

  private static Path predictions(CellResult result) {
    return result.folder().resolve("predictions.csv");
  }

  /** What a reader has to know of the data. */
  private static List<String> notes(EevFolder eev, FoundFeatures features) {
    List<String> notes = new ArrayList<>(eev.notes());
    if (!features.missing().isEmpty()) {
      List<String> reasons = List.copyOf(features.missing().values());
      notes.add(
          reasons.size()
              + " of "
              + eev.videos().size()
              + " videos have not all features and are left out: "
              + String.join("; ", reasons.subList(0, Math.min(3, reasons.size())))
              + (reasons.size() > 3 ? "; and " + (reasons.size() - 3) + " more." : "."));
    }
    long outside = eev.videos().stream().mapToLong(video -> outside(video, features)).sum();
    if (outside > 0) {
      notes.add(
          outside
              + " rows with labels lie outside of their video's features, which are shorter, and"
              + " are left out.");
    }
    features.notes().forEach(notes::add);
    return notes;
  }

  private static long outside(EevFolder.Video video, FoundFeatures features) {
    if (features.missing().containsKey(video.id())) {
      return 0;
    }
    double[] span = features.span(video.id());
    return java.util.Arrays.stream(video.labelled())
        .mapToDouble(step -> (double) step / EevVideo.RATE)
        .filter(time -> time < span[0] - EevSet.TOLERANCE || time > span[1] + EevSet.TOLERANCE)
        .count();
  }

  private static Reproduced reproduced(
      ReproductionRequest request,
      PaperSettings settings,
      List<String> notes,
      Map<EevModel, EevScores> trained,
      EevScores ensemble) {
    List<String> conditions = new ArrayList<>(List.of(PAPER.citation().strip()));
    conditions.addAll(notes);
    conditions.add(
        "Protocol: "
            + (request.published() ? "published" : "sound")
            + ". Trained on the part train, scored on the part validation: "
            + ensemble.videos().size()
            + " videos. "
            + checkpoint(request, settings));
    conditions.add(
        "When a video is predicted, all its rows that have a time stamp and features are read;"
            + " those without a face are not scored.");
    conditions.add(
        "Intervals: 95 %, bootstrap over videos. Baseline: the mean of the training labels, which"
            + " does not change and so has correlation 0. Seeds: "
            + settings.wholes("seeds")
            + ".");
    settings.tinyWords().ifPresent(conditions::add);
    conditions.add(settings.changedWords());
    List<Table> tables = new ArrayList<>(new EevTables(PAPER, trained, ensemble).all());
    tables.add(settings.table());
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("settings", settings.toMap());
    List<Object> rows = new ArrayList<>();
    trained.values().forEach(scores -> rows.add(scores.toMap()));
    rows.add(ensemble.toMap());
    numbers.put("rows", rows);
    return new Reproduced(
        "eev-table1: temporal convolution with positional encoding",
        conditions,
        tables,
        List.of(),
        numbers);
  }

  private static String checkpoint(ReproductionRequest request, PaperSettings settings) {
    if (request.published()) {
      return "The paper reports test rows and does not say which epoch's"
          + " weights it took; here it is the epoch with the least loss on the validation"
          + " part, which is the part that is reported, so that the numbers are too good.";
    }
    return settings.text("checkpoint").equals("last")
        ? "The weights after the last epoch are scored; nothing is chosen."
        : "The epoch is chosen on training videos that are not learned from.";
  }
}
