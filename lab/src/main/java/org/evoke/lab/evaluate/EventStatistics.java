/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.evoke.core.InputException;
import org.evoke.data.clips.ClipTable;
import org.evoke.data.table.CsvLine;
import org.evoke.score.classes.ClassBins;
import org.evoke.score.event.Event;

/**
 * How kinds of sound events go with valence, as Table I of the paper valence-sound-semantics: how
 * long and how often each is heard, mean valence while it is heard, and how it goes with the
 * extreme classes 1, 2, 6 and 7 of seven. The paper does not say of what its co-occurrence rate is
 * a share; both readings are given.
 */
public final class EventStatistics {
  private static final ClassBins BINS = ClassBins.SEVEN;
  private static final Set<Integer> EXTREME = Set.of(1, 2, 6, 7);

  private EventStatistics() {}

  /** Whether a class of seven is an extreme one. */
  static boolean isExtreme(int number) {
    return EXTREME.contains(number);
  }

  /**
   * One kind of event.
   *
   * @param label what it is
   * @param minutes how long it is heard in all
   * @param instances how often
   * @param meanValence mean over the rows while it is heard; NaN for none
   * @param ofExtreme share of the extreme rows at which it is heard, 0 to 1; NaN without such rows
   * @param extremeOfEvent share of its rows that are extreme, 0 to 1; NaN for none
   */
  public record Row(
      String label,
      double minutes,
      int instances,
      double meanValence,
      double ofExtreme,
      double extremeOfEvent) {}

  /**
   * Reads events and valence and computes the table.
   *
   * @param events table with id, onset, offset, label
   * @param valence table with id, time, valence from -1 to 1
   * @throws InputException when a table is malformed, a value is out of range, or events are of a
   *     film without valence
   */
  public static List<Row> of(Path events, Path valence) {
    EventTable table = EventTable.read(events);
    FilmRows rows = FilmRows.read(valence);
    double[] values = rows.table().numbers("valence");
    requireRange(rows.table(), values);
    requireFilms(table, rows);
    Set<String> labels = new TreeSet<>();
    table.byFile().values().forEach(list -> list.forEach(event -> labels.add(event.label())));
    List<Row> result = new ArrayList<>();
    for (String label : labels) {
      result.add(row(label, table, rows, values));
    }
    return result;
  }

  private static void requireRange(ClipTable table, double[] values) {
    for (int row = 0; row < values.length; row++) {
      if (!(values[row] >= -1 && values[row] <= 1)) {
        throw new InputException(
            table.places().of(row) + ": valence is " + values[row] + ", must be -1 to 1");
      }
    }
  }

  static void requireFilms(EventTable events, FilmRows rows) {
    List<String> foreign =
        events.byFile().keySet().stream().filter(id -> !rows.table().ids().contains(id)).toList();
    if (!foreign.isEmpty()) {
      throw new InputException(
          events.place()
              + " has events of "
              + ClipTable.listed(foreign)
              + ", of which "
              + rows.table().place()
              + " has no row");
    }
  }

  private static Row row(String label, EventTable table, FilmRows rows, double[] values) {
    double seconds = 0;
    int instances = 0;
    for (List<Event> film : table.byFile().values()) {
      for (Event event : film) {
        if (event.label().equals(label)) {
          seconds += event.offset() - event.onset();
          instances++;
        }
      }
    }
    boolean[] during = rows.during(table, label);
    double sum = 0;
    int heard = 0;
    int both = 0;
    int extreme = 0;
    for (int i = 0; i < during.length; i++) {
      boolean far = isExtreme(BINS.classOf(values[i]));
      extreme += far ? 1 : 0;
      if (during[i]) {
        sum += values[i];
        heard++;
        both += far ? 1 : 0;
      }
    }
    return new Row(
        label,
        seconds / 60,
        instances,
        heard == 0 ? Double.NaN : sum / heard,
        extreme == 0 ? Double.NaN : (double) both / extreme,
        heard == 0 ? Double.NaN : (double) both / heard);
  }

  /** The table as CSV. */
  public static String csv(List<Row> rows) {
    StringBuilder text =
        new StringBuilder(
            "label,minutes,instances,mean_valence,percent_of_extreme,percent_extreme\n");
    for (Row row : rows) {
      text.append(CsvLine.field(row.label()))
          .append(',')
          .append(number(row.minutes(), 2))
          .append(',')
          .append(row.instances())
          .append(',')
          .append(number(row.meanValence(), 3))
          .append(',')
          .append(number(100 * row.ofExtreme(), 2))
          .append(',')
          .append(number(100 * row.extremeOfEvent(), 2))
          .append('\n');
    }
    return text.toString();
  }

  static String number(double value, int decimals) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
