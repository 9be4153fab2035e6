/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.data.clips.ClipTable;
import org.evoke.data.clips.EimtClipReader;
import org.evoke.data.eimt.EimtLayout;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.data.liris.LirisExcerpts;
import org.evoke.data.liris.LirisLayout;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.FoundFeatures;
import org.evoke.lab.study.MediaFeatures;
import org.evoke.lab.study.Study;

/** Excerpts of MediaEval 2016 to test, and those of LIRIS-ACCEDE to learn from. */
final class Excerpts {
  /** The data set of the tested excerpts after {@code --data}. */
  static final String EIMT = "eimt16";

  /** The data set to learn from after {@code --data}. */
  static final String LIRIS = "liris-accede";

  /** Ends of the labels. */
  static final double[] SCALE = {1, 5};

  private static final String TRAIN = "train";
  private static final String TEST = "test";

  private final ReproductionRequest request;
  private final AttendSettings plan;
  private final Path folder;
  private final LayoutNames names = new EimtLayout().names();
  private final List<Excerpt> excerpts = new ArrayList<>();
  private final List<Path> labels = new ArrayList<>();
  private final Map<String, Path> media = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  private Excerpts(ReproductionRequest request, AttendSettings plan) {
    this.request = request;
    this.plan = plan;
    this.folder = AttendReproduction.place(request, EIMT, "the folder of MediaEval 2016");
  }

  /** An excerpt with its labels from 1 to 5. */
  private record Excerpt(String id, String movie, String part, double arousal, double valence) {}

  /** Reads them. */
  static AttendRows read(ReproductionRequest request, AttendSettings plan) {
    Excerpts reading = new Excerpts(request, plan);
    reading.development();
    reading.tested();
    return reading.rows();
  }

  private void development() {
    if (request.data().containsKey(LIRIS)) {
      Path liris = AttendReproduction.place(request, LIRIS, "the folder of LIRIS-ACCEDE");
      LirisExcerpts read = LirisExcerpts.read(liris);
      for (int i = 0; i < read.size(); i++) {
        String id = read.names().get(i);
        excerpts.add(
            new Excerpt(id, read.groups().get(i), TRAIN, read.arousal()[i], read.valence()[i]));
      }
      labels.addAll(LirisExcerpts.files(liris));
      find(liris, new LirisLayout().names());
      notes.add(
          "Learned from the "
              + read.size()
              + " excerpts of LIRIS-ACCEDE; "
              + (read.moviesKnown() ? "movies" : "runs of ids of one official set")
              + " validate as a whole.");
      return;
    }
    Path list = names.path(folder, TRAIN);
    if (!Files.exists(list)) {
      throw new UnavailableException(
          "nothing to learn from: give --data "
              + LIRIS
              + "=DIR, or put "
              + names.get(TRAIN)
              + " and its films into "
              + folder);
    }
    listed(EimtClipReader.lists().labels(list), TRAIN);
    labels.add(list);
    notes.add(
        "Learned from "
            + excerpts.size()
            + " excerpts of "
            + names.get(TRAIN)
            + ", whose movies are not named: excerpts of one movie may both train and validate."
            + " Give --data "
            + LIRIS
            + "=DIR for movies.");
  }

  private void tested() {
    Path original = names.path(folder, "original");
    Path list = names.path(folder, TEST);
    boolean first = Files.exists(original);
    if (!first && !Files.exists(list)) {
      throw new UnavailableException(
          "nothing to test on: neither " + original + " nor " + list + " is there");
    }
    EimtClipReader reader = first ? EimtClipReader.original() : EimtClipReader.lists();
    int before = excerpts.size();
    listed(reader.labels(first ? original : list), TEST);
    labels.add(first ? original : list);
    find(folder, names);
    notes.add(
        "Tested on "
            + (excerpts.size() - before)
            + " excerpts of MediaEval 2016; labels 1 to 5, which the paper prints as 0 to 5. Their"
            + " movies are not named, so each counts by itself and intervals are somewhat too"
            + " narrow.");
  }

  private void listed(ClipTable table, String part) {
    double[] valence = table.numbers("valence");
    double[] arousal = table.numbers("arousal");
    for (int row = 0; row < table.rows(); row++) {
      String id = table.ids().get(row);
      excerpts.add(new Excerpt(id, id, part, arousal[row], valence[row]));
    }
  }

  private void find(Path root, LayoutNames layout) {
    MediaFolder found = new MediaFolder(root, layout.path(root, "media"));
    for (Excerpt excerpt : excerpts) {
      if (!media.containsKey(excerpt.id)) {
        found.file(excerpt.id).ifPresent(file -> media.put(excerpt.id, file));
      }
    }
  }

  private AttendRows rows() {
    List<String> ids = excerpts.stream().map(Excerpt::id).toList();
    if (ids.stream().distinct().count() < ids.size()) {
      throw new InputException(
          "an excerpt comes twice in the labels; 'evoke datasets check' says which");
    }
    FoundFeatures features = features("excerpts", ids, AttendSettings.Kind.EXCERPTS);
    Optional<FoundFeatures> parts =
        plan.readsSeries()
            ? Optional.of(features("parts", ids, AttendSettings.Kind.PARTS))
            : Optional.empty();
    return new AttendRows(
        AttendRows.data("excerpts", single(features), true, false),
        parts.map(found -> AttendRows.data("parts", series(found), true, true)),
        features,
        parts,
        "excerpts",
        notes,
        Study.digest(labels, media));
  }

  private FoundFeatures features(String name, List<String> ids, AttendSettings.Kind kind) {
    FoundFeatures found = new MediaFeatures(request).of(name, ids, media, plan.wanted(kind));
    if (!found.missing().isEmpty()) {
      notes.add(
          found.missing().size()
              + " of "
              + ids.size()
              + " excerpts are left out ("
              + name
              + "); the first: "
              + found.missing().values().iterator().next()
              + ".");
    }
    found.notes().stream().limit(5).forEach(notes::add);
    for (String part : List.of(TRAIN, TEST)) {
      if (excerpts.stream()
          .noneMatch(e -> e.part.equals(part) && !found.missing().containsKey(e.id))) {
        throw new InputException(
            "no excerpt to "
                + (part.equals(TRAIN) ? "learn from" : "test on")
                + " has features; the first: "
                + found.missing().values().iterator().next());
      }
    }
    return found;
  }

  /** A row for each excerpt, at its middle. */
  private List<List<String>> single(FoundFeatures features) {
    List<List<String>> rows = new ArrayList<>();
    for (Excerpt excerpt : excerpts) {
      if (!features.missing().containsKey(excerpt.id)) {
        double[] span = features.span(excerpt.id);
        rows.add(row(excerpt, (span[0] + span[1]) / 2, true));
      }
    }
    return rows;
  }

  /** A row for each part, with the label of the excerpt; what is tested has it at the end alone. */
  private List<List<String>> series(FoundFeatures features) {
    int parts = plan.settings().whole("sequence.excerpts");
    List<List<String>> rows = new ArrayList<>();
    for (Excerpt excerpt : excerpts) {
      if (!features.missing().containsKey(excerpt.id)) {
        double[] span = features.span(excerpt.id);
        for (int k = 0; k < parts; k++) {
          double time = span[0] + (k + 0.5) * (span[1] - span[0]) / parts;
          rows.add(row(excerpt, time, excerpt.part.equals(TRAIN) || k == parts - 1));
        }
      }
    }
    return rows;
  }

  private static List<String> row(Excerpt excerpt, double time, boolean labelled) {
    return AttendRows.row(
        excerpt.id,
        excerpt.movie,
        time,
        excerpt.part,
        labelled ? Double.toString(excerpt.arousal) : "",
        labelled ? Double.toString(excerpt.valence) : "");
  }
}
