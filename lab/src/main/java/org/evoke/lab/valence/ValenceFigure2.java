/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.core.UsageException;
import org.evoke.data.clips.ClipTable;
import org.evoke.data.clips.CsvClipReader;
import org.evoke.lab.evaluate.EventEffects;
import org.evoke.lab.evaluate.RunClipReader;
import org.evoke.lab.figure.BarsFigure;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.figure.LinesFigure;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.CellResult;
import org.evoke.lab.study.PaperSettings;
import org.evoke.lab.table.Table;
import org.evoke.lab.valence.ValenceCells.Wanted;
import org.evoke.score.Interval;

/** {@code valence-fig2}: what event features do for extreme valence. */
public final class ValenceFigure2 extends ValenceReproduction {
  private static final int CLASSES = 7;
  private static final List<EventUse> USES =
      List.of(EventUse.WITHOUT, EventUse.VERBAL, EventUse.NON_VERBAL);

  /** Found by the service loader. */
  public ValenceFigure2() {
    super(
        "valence-fig2",
        "recall of each class without and with event features, right steps in extreme classes and"
            + " the sounds that are heard at them");
  }

  @Override
  Reproduced run(ReproductionRequest request, PaperSettings settings, Films films) {
    if (settings.numbers("edges").length != CLASSES + 1) {
      throw new UsageException("setting edges must have 8 numbers: the figure is of 7 classes");
    }
    ValenceCells cells = new ValenceCells(request, settings, films);
    List<Wanted> wanted =
        USES.stream()
            .map(use -> new Wanted(use == EventUse.WITHOUT ? "fea-tf" : "fea-tf-scma", use))
            .toList();
    Map<Wanted, CellResult> results = cells.run(wanted);
    List<EventEffects.Effect> effects = effects(request, films, results);
    List<String> conditions = new ArrayList<>(conditions(settings, films, cells));
    conditions.add(
        "fea-tf without events against fea-tf-scma with either kind: the paper does not say which"
            + " of its models with events the figure is of. Predictions are those of the first"
            + " seed.");
    Map<String, Object> numbers = numbers(settings, films, results);
    numbers.put("effects", effects.stream().map(ValenceFigure2::numbers).toList());
    return new Reproduced(
        "valence-fig2: extreme valence and human sounds",
        conditions,
        List.of(recalls(effects, classes(request)), correct(effects), settings.table()),
        List.of(figure(effects)),
        numbers);
  }

  /** The true class of each step. */
  private static List<String> classes(ReproductionRequest request) {
    return new CsvClipReader().labels(ValenceCells.labels(request)).texts(FilmSteps.TARGET);
  }

  private static List<EventEffects.Effect> effects(
      ReproductionRequest request, Films films, Map<Wanted, CellResult> results) {
    Path folder = request.folder().resolve("fig2");
    Path labels = folder.resolve("classes.csv");
    ClipTable rows = new CsvClipReader().labels(ValenceCells.labels(request));
    OutputFile.writeText(labels, classes(rows, rows.texts(FilmSteps.TARGET)));
    Path events = folder.resolve("events.csv");
    OutputFile.writeText(events, films.eventsCsv());
    Map<String, Path> predictions = new LinkedHashMap<>();
    results.forEach(
        (wanted, result) -> {
          Path file = folder.resolve(wanted.use().id() + ".csv");
          OutputFile.writeText(file, classes(rows, predicted(result, rows)));
          predictions.put(wanted.use().id(), file);
        });
    return EventEffects.of(labels, events, predictions);
  }

  private static String classes(ClipTable rows, List<String> classes) {
    StringBuilder text = new StringBuilder("id,time,class\n");
    for (int row = 0; row < rows.rows(); row++) {
      text.append(rows.ids().get(row)).append(',').append(rows.texts("time").get(row));
      text.append(',').append(classes.get(row)).append('\n');
    }
    return text.toString();
  }

  /** The predicted classes in the order of the labels, of the first seed. */
  private static List<String> predicted(CellResult result, ClipTable rows) {
    Path file = result.folder().resolve("predictions.csv");
    ClipTable all = new CsvClipReader().labels(file);
    String seed = all.texts("seed").get(0);
    Path chosen = Path.of(file + "@seed=" + seed);
    ClipTable predictions = new RunClipReader().predictions(chosen);
    Map<String, String> byRow = new HashMap<>();
    for (int row = 0; row < predictions.rows(); row++) {
      String key = predictions.ids().get(row) + '@' + predictions.texts("time_ms").get(row);
      byRow.put(key, predictions.texts(FilmSteps.TARGET).get(row));
    }
    List<String> classes = new ArrayList<>();
    double[] times = rows.numbers("time");
    for (int row = 0; row < rows.rows(); row++) {
      String predicted = byRow.get(rows.ids().get(row) + '@' + Math.round(times[row] * 1000));
      if (predicted == null) {
        throw new InputException(
            file + " has not all rows of the labels; remove " + result.folder());
      }
      classes.add(predicted);
    }
    return classes;
  }

  private static Table recalls(List<EventEffects.Effect> effects, List<String> classes) {
    List<String> head = new ArrayList<>(List.of("events"));
    for (int number = 1; number <= CLASSES; number++) {
      head.add("class " + number);
    }
    head.add("gain in extreme classes");
    head.add("95 % interval");
    head.add("paper");
    List<List<String>> rows = new ArrayList<>();
    rows.add(counts(classes));
    for (EventEffects.Effect effect : effects) {
      List<String> row = new ArrayList<>(List.of(effect.name()));
      for (double recall : effect.recall()) {
        row.add(percent(recall));
      }
      boolean compared = !effect.name().equals(EventUse.WITHOUT.id());
      row.add(compared ? percent(effect.gain().value()) : "-");
      row.add(compared ? ends(effect.gain()) : "-");
      row.add(PAPER.printed("fig2", effect.name(), "gain"));
      rows.add(row);
    }
    return new Table(
        "Recall",
        "Percent of the steps of each class that are predicted; the gain is the mean over classes"
            + " 1, 2, 6 and 7 that occur, over the model without events, with its interval by"
            + " bootstrap over films.",
        head,
        rows);
  }

  private static List<String> counts(List<String> classes) {
    List<String> row = new ArrayList<>(List.of("(number of steps)"));
    for (int number = 1; number <= CLASSES; number++) {
      row.add(Integer.toString(Collections.frequency(classes, Integer.toString(number))));
    }
    row.addAll(List.of("-", "-", "-"));
    return row;
  }

  private static String ends(Interval interval) {
    return Double.isNaN(interval.low())
        ? "-"
        : percent(interval.low()) + " to " + percent(interval.high());
  }

  private static Table correct(List<EventEffects.Effect> effects) {
    List<List<String>> rows = new ArrayList<>();
    for (EventEffects.Effect effect : effects) {
      rows.add(row(effect, "all", Integer.toString(effect.correct()), "correct"));
      effect.share().forEach((label, share) -> rows.add(row(effect, label, percent(share), label)));
    }
    return new Table(
        "Right steps in extreme classes",
        "Their number, and the percentage of them at which each sound is heard. The paper counts"
            + " frames of 40 ms.",
        List.of("events", "sound", "value", "paper"),
        rows);
  }

  private static List<String> row(
      EventEffects.Effect effect, String label, String value, String column) {
    return List.of(effect.name(), label, value, PAPER.printed("fig2", effect.name(), column));
  }

  private static Figure figure(List<EventEffects.Effect> effects) {
    List<BarsFigure.Group> groups = new ArrayList<>();
    for (EventEffects.Effect effect : effects) {
      List<BarsFigure.Bar> bars = new ArrayList<>();
      int colour = 0;
      for (Map.Entry<String, Double> share : effect.share().entrySet()) {
        double value = 100 * share.getValue();
        bars.add(
            new BarsFigure.Bar(
                share.getKey(),
                LinesFigure.colour(colour++),
                new Interval(value, Double.NaN, Double.NaN)));
      }
      groups.add(new BarsFigure.Group(effect.name() + " (" + effect.correct() + ")", bars));
    }
    String caption =
        "Percent of the right steps in extreme classes at which each sound is heard, by the event"
            + " features of the model; in brackets the number of those steps";
    return new Figure(
        "fig2", caption, true, BarsFigure.of(caption, "percent of right steps", 0, 100, groups));
  }

  private static Map<String, Object> numbers(EventEffects.Effect effect) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("events", effect.name());
    map.put("recall", effect.recall());
    map.put("gain", effect.gain().value());
    map.put("gain_low", effect.gain().low());
    map.put("gain_high", effect.gain().high());
    map.put("correct", effect.correct());
    map.put("share", effect.share());
    return map;
  }
}
