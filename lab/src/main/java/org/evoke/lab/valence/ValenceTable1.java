/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.lab.evaluate.EventStatistics;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.PaperSettings;
import org.evoke.lab.table.Table;

/** {@code valence-table1}: how human sounds go with valence. */
public final class ValenceTable1 extends ValenceReproduction {
  /** Found by the service loader. */
  public ValenceTable1() {
    super(
        "valence-table1",
        "how long and how often human sounds are heard, mean valence while they are, and how they"
            + " go with extreme valence");
  }

  @Override
  Reproduced run(ReproductionRequest request, PaperSettings settings, Films films) {
    requireEvents(films);
    request.notes().accept(ONLY_LABELS);
    Path events = request.folder().resolve("events.csv");
    Path valence = request.folder().resolve("valence.csv");
    OutputFile.writeText(events, films.eventsCsv());
    OutputFile.writeText(valence, valenceCsv(films));
    List<EventStatistics.Row> rows = EventStatistics.of(events, valence);
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("data", films.digest());
    numbers.put("rows", rows.stream().map(ValenceTable1::numbers).toList());
    return new Reproduced(
        "valence-table1: human sounds and valence",
        conditions(films),
        List.of(table(films, rows)),
        List.of(),
        numbers);
  }

  private static void requireEvents(Films films) {
    if (films.verbal().isEmpty() && films.nonVerbal().isEmpty()) {
      throw new InputException(
          "no human sound is annotated in any film; the table needs event annotations ('evoke"
              + " datasets list' says where they lie, --data names=FILE changes that)");
    }
  }

  private static List<String> conditions(Films films) {
    List<String> lines = new ArrayList<>(List.of(PAPER.citation().strip()));
    lines.addAll(films.notes());
    lines.add(
        "Valence, -1 to 1, at every annotated time; extreme are classes 1, 2, 6 and 7 of 7 equal"
            + " ones.");
    lines.add(
        "Counted, not estimated: nothing is learned, so there is no baseline, and no interval.");
    lines.add(
        "Events that are no human sounds of the settings verbal and non-verbal are left out.");
    return lines;
  }

  private static String valenceCsv(Films films) {
    StringBuilder text = new StringBuilder("id,time,valence\n");
    for (Film film : films.films()) {
      double[] seconds = film.valence().seconds();
      for (int i = 0; i < seconds.length; i++) {
        text.append(film.name()).append(',').append(seconds[i]).append(',');
        text.append(film.valence().values()[i]).append('\n');
      }
    }
    return text.toString();
  }

  private static Table table(Films films, List<EventStatistics.Row> rows) {
    List<List<String>> cells = new ArrayList<>();
    for (EventStatistics.Row row : rows) {
      String kind = films.verbal().contains(row.label()) ? "verbal" : "non-verbal";
      cells.add(
          List.of(
              kind,
              row.label(),
              decimals(row.minutes()),
              figure(row, "minutes"),
              Integer.toString(row.instances()),
              figure(row, "instances"),
              decimals(row.meanValence()),
              figure(row, "mean"),
              percent(row.ofExtreme()),
              percent(row.extremeOfEvent()),
              figure(row, "co-occurrence")));
    }
    return new Table(
        "Table I",
        "The paper does not say of what its co-occurrence rate is a share, so both readings stand"
            + " here, in percent: of the extreme rows those at which the sound is heard, and of the"
            + " rows of the sound those that are extreme.",
        List.of(
            "kind",
            "sound",
            "minutes",
            "paper",
            "instances",
            "paper",
            "mean valence",
            "paper",
            "of extreme rows",
            "of its rows",
            "paper"),
        cells);
  }

  private static String figure(EventStatistics.Row row, String column) {
    return PAPER.printed("table1", row.label(), column);
  }

  private static String decimals(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }

  private static Map<String, Object> numbers(EventStatistics.Row row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("label", row.label());
    map.put("minutes", row.minutes());
    map.put("instances", row.instances());
    map.put("mean_valence", row.meanValence());
    map.put("of_extreme", row.ofExtreme());
    map.put("extreme_of_event", row.extremeOfEvent());
    return map;
  }
}
