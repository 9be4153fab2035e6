/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.cognimuse.CognimuseFilms;
import org.evoke.data.cognimuse.CognimuseLayout;
import org.evoke.data.cognimuse.EventAnnotations;
import org.evoke.data.cognimuse.FilmEvent;
import org.evoke.data.cognimuse.FilmRatings;
import org.evoke.data.cognimuse.Rating;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.FolderFiles;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.PaperSettings;
import org.evoke.lab.study.Study;

/**
 * The films of COGNIMUSE.
 *
 * @param films by their codes
 * @param verbal labels of verbal human sounds that are annotated
 * @param nonVerbal labels of non-verbal human sounds that are annotated
 * @param notes what a reader has to know
 * @param digest of the files with ratings and events
 */
record Films(
    List<Film> films,
    List<String> verbal,
    List<String> nonVerbal,
    List<String> notes,
    String digest) {
  /** Name of the data set after {@code --data}. */
  static final String DATA = "cognimuse";

  /** Name after {@code --data} of a file with other names of files and columns. */
  static final String NAMES = "names";

  Films {
    films = List.copyOf(films);
    notes = List.copyOf(notes);
  }

  /**
   * Reads the data set that a request names.
   *
   * @throws UnavailableException when it is not given or not there
   * @throws org.evoke.core.InputException when it cannot be used; says why, and how to see all
   */
  static Films read(ReproductionRequest request, PaperSettings settings) {
    Path folder = request.data().get(DATA);
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UnavailableException(
          (folder == null ? "no data set is given" : folder + " is not there")
              + ": give --data "
              + DATA
              + "=DIR with the folder of COGNIMUSE, or make a small one with 'evoke datasets"
              + " generate cognimuse DIR'");
    }
    LayoutNames usual = new CognimuseLayout().names();
    Path changed = request.data().get(NAMES);
    return read(folder, changed == null ? usual : usual.with(changed), settings);
  }

  private static Films read(Path folder, LayoutNames names, PaperSettings settings) {
    Findings findings = new Findings();
    Rating rating = rating(settings);
    Map<String, FilmRatings> ratings = CognimuseFilms.read(folder, names, rating, findings);
    Map<String, List<FilmEvent>> events = EventAnnotations.read(folder, names, findings);
    findings.requireUsable();
    MediaFolder media = new MediaFolder(folder, names.path(folder, "media"));
    List<Film> films = new ArrayList<>();
    ratings.forEach(
        (film, rated) -> {
          List<FilmEvent> heard = spelt(events.getOrDefault(film, List.of()));
          films.add(new Film(film, rated.valence().mean(), heard, media.file(film)));
        });
    List<Path> labels = new ArrayList<>(FolderFiles.in(names.path(folder, rating.key())));
    EventAnnotations.files(folder, names).values().forEach(labels::addAll);
    return new Films(
        films,
        there(films, settings.texts("verbal")),
        there(films, settings.texts("non-verbal")),
        notes(findings, ratings, rating),
        Study.digest(labels, Map.of()));
  }

  private static Rating rating(PaperSettings settings) {
    for (Rating rating : Rating.values()) {
      if (rating.key().equals(settings.text("rating"))) {
        return rating;
      }
    }
    throw new UsageException(
        "setting rating is " + settings.text("rating") + ", must be experienced or intended");
  }

  private static List<String> notes(
      Findings findings, Map<String, FilmRatings> ratings, Rating rating) {
    List<String> notes = new ArrayList<>();
    List<String> annotators = new ArrayList<>();
    ratings.forEach(
        (film, rated) -> annotators.add(film + " " + rated.valence().annotators().size()));
    notes.add(
        ratings.size()
            + " films of COGNIMUSE, "
            + rating.key()
            + " valence, the mean of the annotators (number of series: "
            + String.join(", ", annotators)
            + ").");
    for (Finding finding : findings.list()) {
      notes.add(finding.words() + ".");
    }
    return notes;
  }

  /** Labels in one spelling: without a category before a colon, in lower case, with blanks. */
  private static List<FilmEvent> spelt(List<FilmEvent> events) {
    return events.stream()
        .map(event -> new FilmEvent(spelt(event.label()), event.onset(), event.offset()))
        .toList();
  }

  static String spelt(String label) {
    return label
        .substring(label.lastIndexOf(':') + 1)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[_\\-\\s]+", " ")
        .strip();
  }

  private static List<String> there(List<Film> films, List<String> labels) {
    return labels.stream()
        .map(Films::spelt)
        .filter(
            label ->
                films.stream()
                    .flatMap(film -> film.events().stream())
                    .anyMatch(event -> event.label().equals(label)))
        .toList();
  }

  /** Whether a label is one of human sounds. */
  boolean isHuman(String label) {
    return verbal.contains(label) || nonVerbal.contains(label);
  }

  /** The codes of the films. */
  List<String> names() {
    return films.stream().map(Film::name).toList();
  }

  /** The media that are there, by code of the film. */
  Map<String, Path> media() {
    Map<String, Path> media = new LinkedHashMap<>();
    films.forEach(film -> film.media().ifPresent(file -> media.put(film.name(), file)));
    return media;
  }

  /** The events of human sounds as CSV: id, onset, offset, label. */
  String eventsCsv() {
    StringBuilder text = new StringBuilder("id,onset,offset,label\n");
    for (Film film : films) {
      for (FilmEvent event : film.events()) {
        if (isHuman(event.label())) {
          text.append(film.name()).append(',').append(event.onset()).append(',');
          text.append(event.offset()).append(',').append(event.label()).append('\n');
        }
      }
    }
    return text.toString();
  }
}
