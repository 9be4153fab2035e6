/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.data.cognimuse.CognimuseFilms;
import org.evoke.data.cognimuse.CognimuseLayout;
import org.evoke.data.cognimuse.FilmRatings;
import org.evoke.data.cognimuse.Rating;
import org.evoke.data.labels.IntervalMeans;
import org.evoke.data.labels.LabelSeries;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.FolderFiles;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.FoundFeatures;
import org.evoke.lab.study.MediaFeatures;
import org.evoke.lab.study.Study;

/** Films of COGNIMUSE in segments of equal length, each with the mean of its labels. */
final class FilmSegments {
  /** The data set after {@code --data}. */
  static final String COGNIMUSE = "cognimuse";

  /** Ends of the labels. */
  static final double[] SCALE = {-1, 1};

  /** One film is tested, one validates, one is learned from. */
  private static final int FEWEST_FILMS = 3;

  private final AttendSettings plan;
  private final double length;
  private final List<String> notes = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private FilmSegments(AttendSettings plan) {
    this.plan = plan;
    this.length = plan.settings().number("segment-seconds");
  }

  /**
   * Reads them.
   *
   * @param tested film that is the part {@code test}; all others are {@code train}
   * @throws InputException when fewer than three films can be used, or the tested one cannot
   */
  static AttendRows read(
      ReproductionRequest request, AttendSettings plan, Optional<String> tested) {
    return new FilmSegments(plan).rows(request, tested);
  }

  private AttendRows rows(ReproductionRequest request, Optional<String> tested) {
    Path folder = AttendReproduction.place(request, COGNIMUSE, "the folder of COGNIMUSE");
    LayoutNames names = new CognimuseLayout().names();
    Rating rating = Rating.valueOf(plan.settings().text("rating").toUpperCase(Locale.ROOT));
    Findings findings = new Findings();
    Map<String, FilmRatings> films = CognimuseFilms.read(folder, names, rating, findings);
    if (films.isEmpty()) {
      findings.requireUsable();
    }
    findings.list().forEach(this::note);
    Map<String, Path> media = media(folder, names, films);
    boolean given = request.data().containsKey(MediaFeatures.GIVEN);
    require(given ? films.keySet() : media.keySet(), tested);
    FoundFeatures features =
        new MediaFeatures(request)
            .of(COGNIMUSE, films.keySet(), media, plan.wanted(AttendSettings.Kind.SEGMENTS));
    features.missing().values().forEach(why -> notes.add("Left out: " + why + "."));
    features.notes().forEach(notes::add);
    List<String> used = new ArrayList<>();
    films.forEach(
        (film, ratings) -> {
          if (!features.missing().containsKey(film)) {
            film(ratings, features.span(film), tested);
            used.add(film);
          }
        });
    require(used, tested);
    notes.add(
        0,
        String.format(
            Locale.ROOT,
            "%d films of COGNIMUSE (%s), %s labels, %d segments of %s s; the paper has 12 films.",
            used.size(),
            String.join(", ", used),
            rating.key(),
            rows.size(),
            number(length)));
    List<Path> labels = FolderFiles.in(names.path(folder, rating.key()));
    return new AttendRows(
        AttendRows.data(
            tested.map(film -> "segments-" + film).orElse("segments"),
            rows,
            tested.isPresent(),
            false),
        Optional.empty(),
        features,
        Optional.empty(),
        tested.isPresent() ? "movies (one film has none)" : "films",
        notes,
        Study.digest(labels, media));
  }

  private void note(Finding finding) {
    notes.add("Data: " + finding.words() + ".");
  }

  private static Map<String, Path> media(
      Path folder, LayoutNames names, Map<String, FilmRatings> films) {
    MediaFolder media = new MediaFolder(folder, names.path(folder, "media"));
    Map<String, Path> found = new LinkedHashMap<>();
    films.keySet().forEach(film -> media.file(film).ifPresent(file -> found.put(film, file)));
    return found;
  }

  private void film(FilmRatings ratings, double[] span, Optional<String> tested) {
    LabelSeries valence = ratings.valence().mean();
    LabelSeries arousal = ratings.arousal().mean();
    double[] seconds = valence.seconds();
    double step = seconds.length < 2 ? 0 : seconds[1] - seconds[0];
    double labelled = seconds[seconds.length - 1] + step;
    int count = (int) Math.floor(Math.min(labelled, span[1]) / length + 1e-6);
    double[] starts = new double[count];
    double[] ends = new double[count];
    for (int i = 0; i < count; i++) {
      starts[i] = i * length;
      ends[i] = (i + 1) * length;
    }
    IntervalMeans means = valence.over(starts, ends);
    IntervalMeans others = arousal.over(starts, ends);
    double fewest = step == 0 ? 1 : plan.settings().number("segment-share") * length / step;
    String part = tested.filter(ratings.film()::equals).isPresent() ? "test" : "train";
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (starts[i] >= span[0] - 1e-6 && means.counts()[i] >= fewest) {
        rows.add(
            AttendRows.row(
                ratings.film(),
                ratings.film(),
                starts[i] + length / 2,
                part,
                Double.toString(others.values()[i]),
                Double.toString(means.values()[i])));
        kept++;
      }
    }
    tell(ratings.film(), labelled, span, kept);
  }

  private void tell(String film, double labelled, double[] span, int kept) {
    double rest = Math.max(labelled, span[1]) - kept * length;
    if (rest > 1e-3) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: labels to %.2f s, features from %.2f to %.2f s; %d whole segments, %.2f s left"
                  + " out.",
              film,
              labelled,
              span[0],
              span[1],
              kept,
              rest));
    }
  }

  private static void require(Collection<String> used, Optional<String> tested) {
    if (used.size() < FEWEST_FILMS) {
      throw new InputException(
          used.size()
              + " films can be used ("
              + String.join(", ", used)
              + "), needs at least "
              + FEWEST_FILMS
              + ": one to test, one to validate, one to learn from");
    }
    if (tested.isPresent() && !used.contains(tested.get())) {
      throw new InputException(
          "film "
              + tested.get()
              + " cannot be used; there is "
              + String.join(", ", used)
              + ", to be named by --set figure5.film=CODE or figure6.film=CODE");
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
