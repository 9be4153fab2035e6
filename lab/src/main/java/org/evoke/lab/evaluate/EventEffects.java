/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.data.clips.ClipTable;
import org.evoke.data.table.CsvLine;
import org.evoke.score.Interval;

/**
 * What features of sound events do for the prediction of valence in seven classes, as Figure 2 of
 * the paper valence-sound-semantics and the text about it: recall of each class with and without
 * them, rightly predicted rows in the extreme classes 1, 2, 6 and 7, and which events are heard at
 * those rows.
 */
public final class EventEffects {
  private static final int CLASSES = 7;
  private static final String CLASS = "class";

  private EventEffects() {}

  /**
   * One model.
   *
   * @param name of the model
   * @param recall of classes 1 to 7; NaN for a class that does not occur
   * @param gain recall of the extreme classes less that of the first model, the mean over those
   *     that occur, with its 95 % interval by bootstrap over films
   * @param correct rightly predicted rows in extreme classes
   * @param share by label of an event: the part of those rows at which it is heard, 0 to 1
   */
  public record Effect(
      String name, double[] recall, Interval gain, int correct, Map<String, Double> share) {}

  /**
   * Compares models.
   *
   * @param labels table with id, time and class, 1 to 7, the true ones
   * @param events table with id, onset, offset, label
   * @param predictions by name of the model, tables as the labels; the first is the one without
   *     features of events
   * @throws InputException when a table is malformed or its rows are not those of the labels
   */
  public static List<Effect> of(Path labels, Path events, Map<String, Path> predictions) {
    if (predictions.isEmpty()) {
      throw new UsageException("no predictions given, needs at least one table");
    }
    FilmRows rows = FilmRows.read(labels);
    int[] truth = classes(rows.table());
    EventTable table = EventTable.read(events);
    EventStatistics.requireFilms(table, rows);
    Set<String> kinds = new TreeSet<>();
    table.byFile().values().forEach(list -> list.forEach(event -> kinds.add(event.label())));
    Map<String, boolean[]> during = new LinkedHashMap<>();
    kinds.forEach(kind -> during.put(kind, rows.during(table, kind)));
    List<Effect> effects = new ArrayList<>();
    RecallCounts first = null;
    for (Map.Entry<String, Path> model : predictions.entrySet()) {
      int[] predicted = predicted(rows, FilmRows.read(model.getValue()));
      RecallCounts counts = RecallCounts.of(rows.table().ids(), truth, predicted, CLASSES);
      first = first == null ? counts : first;
      effects.add(
          effect(
              model.getKey(), truth, predicted, counts.recall(), counts.gainOver(first), during));
    }
    return effects;
  }

  private static int[] classes(ClipTable table) {
    double[] numbers = table.numbers(CLASS);
    int[] classes = new int[numbers.length];
    for (int row = 0; row < classes.length; row++) {
      classes[row] = (int) numbers[row];
      if (classes[row] != numbers[row] || classes[row] < 1 || classes[row] > CLASSES) {
        throw new InputException(
            table.places().of(row) + ": class is " + numbers[row] + ", must be 1 to " + CLASSES);
      }
    }
    return classes;
  }

  private static int[] predicted(FilmRows truth, FilmRows predicted) {
    boolean same =
        truth.table().ids().equals(predicted.table().ids())
            && Arrays.equals(truth.times(), predicted.times());
    if (!same) {
      throw new InputException(
          predicted.table().place()
              + " has not the rows of "
              + truth.table().place()
              + ": id and time must be the same, in the same order");
    }
    return classes(predicted.table());
  }

  private static Effect effect(
      String name,
      int[] truth,
      int[] predicted,
      double[] recall,
      Interval gain,
      Map<String, boolean[]> during) {
    int correct = 0;
    Map<String, Integer> heard = new LinkedHashMap<>();
    during.keySet().forEach(kind -> heard.put(kind, 0));
    for (int row = 0; row < truth.length; row++) {
      if (truth[row] == predicted[row] && EventStatistics.isExtreme(truth[row])) {
        correct++;
        int at = row;
        during.forEach((kind, rows) -> heard.merge(kind, rows[at] ? 1 : 0, Integer::sum));
      }
    }
    int all = correct;
    Map<String, Double> share = new LinkedHashMap<>();
    heard.forEach((kind, count) -> share.put(kind, all == 0 ? Double.NaN : (double) count / all));
    return new Effect(name, recall, gain, correct, share);
  }

  /** The effects as CSV: {@code model,measure,value}, shares and recalls in percent. */
  public static String csv(List<Effect> effects) {
    StringBuilder text = new StringBuilder("model,measure,value\n");
    for (Effect effect : effects) {
      for (int number = 1; number <= CLASSES; number++) {
        double recall = effect.recall()[number - 1];
        line(text, effect, "recall_" + number, EventStatistics.number(100 * recall, 2));
      }
      line(text, effect, "gain_extreme", EventStatistics.number(100 * effect.gain().value(), 2));
      line(text, effect, "correct_extreme", String.valueOf(effect.correct()));
      effect
          .share()
          .forEach(
              (kind, share) ->
                  line(text, effect, "with " + kind, EventStatistics.number(100 * share, 2)));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, Effect effect, String measure, String value) {
    text.append(CsvLine.field(effect.name()))
        .append(',')
        .append(CsvLine.field(measure))
        .append(',')
        .append(value)
        .append('\n');
  }
}
