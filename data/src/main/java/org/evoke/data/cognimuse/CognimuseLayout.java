/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evoke.data.layout.DataSetCard;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.data.layout.MediaLength;

/** The form of COGNIMUSE and of its extension to twelve films. */
public final class CognimuseLayout implements DataSetLayout {
  @Override
  public DataSetCard card() {
    return new DataSetCard(
        "cognimuse",
        "COGNIMUSE: films with experienced and intended emotion over time",
        "valence and arousal every 40 ms by several annotators, -1 to 1; sound events",
        "film",
        "request from its authors, cognimuse.cs.ntua.gr; the films themselves are bought",
        "research, as its authors grant it",
        "A. Zlatintsi et al.: COGNIMUSE: a multimodal video database annotated with saliency,"
            + " events, semantics and emotion with application to summarization. EURASIP Journal on"
            + " Image and Video Processing 2017",
        List.of(
            "Emotion Annotation/experienced/subj1_1_BMI.dat  time valence arousal, no header",
            "Emotion Annotation/intended/subj1_1_BMI.dat     the same",
            "Event Annotation/BMI.txt                        onset offset label, with names of"
                + " columns or these three alone",
            "Event Annotation/BMI.eaf                        or ELAN's own file",
            "Movies/BMI.mp4                                  the films, by their codes"),
        "documented (rating files), assumed (events; codes and place of the films)");
  }

  @Override
  public LayoutNames names() {
    return LayoutNames.of(
        "experienced", "Emotion Annotation/experienced",
        "intended", "Emotion Annotation/intended",
        "rating", "subj{subject}_{session}_{film}.dat",
        "events", "Event Annotation",
        "event", "{film}.txt",
        "elan", "{film}.eaf",
        "onset", "onset",
        "offset", "offset",
        "label", "label",
        "media", "Movies");
  }

  @Override
  public void check(Path folder, LayoutNames names, MediaLength media, Findings findings) {
    Map<String, FilmRatings> experienced =
        CognimuseFilms.read(folder, names, Rating.EXPERIENCED, findings);
    Map<String, FilmRatings> intended =
        CognimuseFilms.read(folder, names, Rating.INTENDED, findings);
    Set<String> films = new TreeSet<>(experienced.keySet());
    films.addAll(intended.keySet());
    if (!experienced.isEmpty() && !intended.isEmpty()) {
      films.stream()
          .filter(film -> !experienced.containsKey(film) || !intended.containsKey(film))
          .forEach(film -> findings.add(Finding.Kind.ODD, film, "has one of the two ratings only"));
    }
    checkEvents(folder, names, experienced.isEmpty() ? intended : experienced, findings);
    Map<String, Double> ends = new LinkedHashMap<>();
    films.forEach(film -> ends.put(film, end(experienced.getOrDefault(film, intended.get(film)))));
    new MediaFolder(folder, names.path(folder, "media")).check(ends, media, findings);
  }

  private static double end(FilmRatings ratings) {
    double[] seconds = ratings.valence().seconds();
    return seconds[seconds.length - 1];
  }

  /** Seven of the films have events; where there are none at all, nothing is said. */
  private static void checkEvents(
      Path folder, LayoutNames names, Map<String, FilmRatings> rated, Findings findings) {
    Map<String, List<Path>> files = EventAnnotations.files(folder, names);
    EventAnnotations.read(folder, names, findings)
        .forEach(
            (film, events) -> {
              String place = folder.relativize(files.get(film).get(0)).toString();
              FilmRatings ratings = rated.get(film);
              if (ratings == null) {
                findings.add(Finding.Kind.ODD, place, "no ratings of film " + film);
              } else {
                checkWithin(place, events, ratings, findings);
              }
            });
    if (!files.isEmpty()) {
      rated.keySet().stream()
          .filter(film -> !files.containsKey(film))
          .forEach(film -> findings.add(Finding.Kind.ODD, film, "has no annotated events"));
    }
  }

  private static void checkWithin(
      String place, List<FilmEvent> events, FilmRatings ratings, Findings findings) {
    double end = end(ratings);
    for (FilmEvent event : events) {
      if (event.onset() > end) {
        String text = event.label() + " begins at " + event.onset() + " s, ratings end at " + end;
        findings.add(Finding.Kind.ODD, place, text + " s");
      }
    }
  }
}
