/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.EvokeException;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.FolderFiles;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.NamePattern;
import org.evoke.data.table.DelimitedRows;

/**
 * Reads the annotations of sound events of COGNIMUSE: a table for each film with a column of
 * onsets, one of offsets and one of labels, separated by tab, semicolon or comma, as ELAN exports
 * them with names of columns. Times are in seconds. What exactly the owners give out is not known:
 * names of the folder, the files and the columns can be changed.
 */
public final class EventAnnotations {
  private final Path folder;
  private final LayoutNames names;
  private final Findings findings;

  private EventAnnotations(Path folder, LayoutNames names, Findings findings) {
    this.folder = folder;
    this.names = names;
    this.findings = findings;
  }

  /**
   * The events of each film that has annotations that can be used, by its code; none where there is
   * no folder of them.
   *
   * @param names those of {@link CognimuseLayout}, perhaps changed
   * @param findings takes everything that is wrong
   */
  public static Map<String, List<FilmEvent>> read(
      Path folder, LayoutNames names, Findings findings) {
    EventAnnotations annotations = new EventAnnotations(folder, names, findings);
    Map<String, List<FilmEvent>> films = new LinkedHashMap<>();
    files(folder, names)
        .forEach((film, file) -> annotations.film(file).ifPresent(read -> films.put(film, read)));
    return films;
  }

  /** The files of annotations, by the code of the film. */
  public static Map<String, Path> files(Path folder, LayoutNames names) {
    NamePattern pattern = new NamePattern(names.get("event")).requiring("film");
    Map<String, Path> files = new LinkedHashMap<>();
    FolderFiles.matching(names.path(folder, "events"), pattern)
        .forEach((file, parts) -> files.put(parts.get("film"), file));
    return files;
  }

  private Optional<List<FilmEvent>> film(Path file) {
    String place = folder.relativize(file).toString();
    try (DelimitedRows rows = DelimitedRows.open(file)) {
      int[] columns = new int[3];
      String[] keys = {"onset", "offset", "label"};
      for (int i = 0; i < columns.length; i++) {
        columns[i] = rows.columns().indexOf(names.get(keys[i]));
        if (columns[i] < 0) {
          findings.add(
              Finding.Kind.MISSING,
              place,
              1,
              "no column "
                  + names.get(keys[i])
                  + "; there is "
                  + String.join(", ", rows.columns()));
          return Optional.empty();
        }
      }
      return events(rows, columns, place);
    } catch (EvokeException e) {
      findings.add(place, e);
      return Optional.empty();
    }
  }

  private Optional<List<FilmEvent>> events(DelimitedRows rows, int[] columns, String place) {
    List<FilmEvent> events = new ArrayList<>();
    boolean usable = true;
    for (List<String> cells = rows.next(); cells != null; cells = rows.next()) {
      Optional<String> wrong =
          cells.size() == rows.columns().size()
              ? event(cells, columns, events)
              : Optional.of(cells.size() + " cells, the first line has " + rows.columns().size());
      if (wrong.isPresent()) {
        usable = false;
        findings.add(Finding.Kind.MALFORMED, place, rows.lineNumber(), wrong.get());
      }
    }
    return usable ? Optional.of(events) : Optional.empty();
  }

  /** Adds an event, or says what is wrong with it. */
  private static Optional<String> event(List<String> cells, int[] columns, List<FilmEvent> events) {
    double onset = number(cells.get(columns[0]));
    double offset = number(cells.get(columns[1]));
    String label = cells.get(columns[2]).strip();
    if (!(onset >= 0 && offset > onset) || Double.isInfinite(offset) || label.isEmpty()) {
      return Optional.of(
          "event '"
              + label
              + "' goes from '"
              + cells.get(columns[0])
              + "' to '"
              + cells.get(columns[1])
              + "', must have a label and begin at 0 s or later and end after it begins");
    }
    events.add(new FilmEvent(label, onset, offset));
    return Optional.empty();
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
