/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.data.elan.ElanAnnotation;
import org.evoke.data.elan.ElanFile;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.FolderFiles;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.NamePattern;

/**
 * Reads the annotations of sound events of COGNIMUSE, one file for each film: a file of ELAN, whose
 * annotations are the events of all tiers, or a table of onsets, offsets and labels as {@link
 * EventTable} reads it. What exactly the owners give out is not known: names of the folder, the
 * files and the columns can be changed.
 */
public final class EventAnnotations {
  private static final String ELAN = ".eaf";

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
   * @throws org.evoke.core.UsageException when names give some columns by number and others not
   */
  public static Map<String, List<FilmEvent>> read(
      Path folder, LayoutNames names, Findings findings) {
    EventTable.isNumbered(names);
    EventAnnotations annotations = new EventAnnotations(folder, names, findings);
    Map<String, List<FilmEvent>> films = new LinkedHashMap<>();
    files(folder, names)
        .forEach(
            (film, files) ->
                annotations.film(film, files).ifPresent(read -> films.put(film, read)));
    return films;
  }

  /** The files of annotations, by the code of the film; there should be one for each. */
  public static Map<String, List<Path>> files(Path folder, LayoutNames names) {
    Map<String, List<Path>> files = new LinkedHashMap<>();
    for (String key : List.of("event", "elan")) {
      NamePattern pattern = new NamePattern(names.get(key)).requiring("film");
      FolderFiles.matching(names.path(folder, "events"), pattern)
          .forEach(
              (file, parts) -> {
                List<Path> own = files.computeIfAbsent(parts.get("film"), f -> new ArrayList<>());
                if (!own.contains(file)) {
                  own.add(file);
                }
              });
    }
    return files;
  }

  private String place(Path file) {
    return folder.relativize(file).toString();
  }

  private Optional<List<FilmEvent>> film(String film, List<Path> files) {
    String place = place(files.get(0));
    if (files.size() > 1) {
      List<String> others = files.stream().skip(1).map(this::place).toList();
      findings.add(
          Finding.Kind.DUPLICATE,
          place,
          "the events of " + film + " are in " + String.join(", ", others) + " too; keep one");
      return Optional.empty();
    }
    try {
      return events(files.get(0), place);
    } catch (InputException | UnavailableException e) {
      findings.add(place, e);
      return Optional.empty();
    }
  }

  private Optional<List<FilmEvent>> events(Path file, String place) {
    FoundEvents found = new FoundEvents(place, findings);
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(ELAN)) {
      return ElanFile.read(file, place, findings)
          .flatMap(
              all -> {
                all.forEach(each -> add(each, found));
                return found.all();
              });
    }
    EventTable.read(file, names, found);
    return found.all();
  }

  private static void add(ElanAnnotation each, FoundEvents found) {
    if (each.value().isEmpty()) {
      found.wrong(
          each.line(),
          "an annotation of tier "
              + each.tier()
              + " has no value, which must be the label; the tier is its category");
    } else {
      found.add(each.line(), each.value(), each.onset(), each.offset());
    }
  }
}
