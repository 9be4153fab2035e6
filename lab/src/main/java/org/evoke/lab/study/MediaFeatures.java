/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.features.TrackFormat;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.pipeline.extract.BatchExtraction;
import org.evoke.pipeline.extract.Estimate;
import org.evoke.pipeline.extract.Extracted;
import org.evoke.pipeline.feature.ExtractableSets;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.output.InputFile;
import org.evoke.pipeline.output.OutputPlan;

/**
 * Features of the media of a data set: extracted into {@code RUN/features/NAME}, where a run that
 * was ended goes on, or found in the folder of {@code --data features=DIR}, as {@code evoke
 * extract} writes it: {@code ID.SET.h5}, {@code SET/ID.h5}, or {@code ID.h5} where one set is
 * wanted.
 */
public final class MediaFeatures {
  /** Name of the folder of features after {@code --data}. */
  public static final String GIVEN = "features";

  /** What can be given after {@code --data features=}, for lists. */
  public static final String PLACE =
      "features of all media as 'evoke extract' writes them, instead of the media";

  private static final List<String> EXTENSIONS = List.of(".h5", ".csv");

  private final ReproductionRequest request;

  /** Features for a reproduction. */
  public MediaFeatures(ReproductionRequest request) {
    this.request = request;
  }

  /**
   * What is wanted of every medium.
   *
   * @param sets a feature set, or the set of a recipe such as {@code eev.efficientnet-b0}, by name
   *     of the input
   * @param windowing windows of means; empty for the rows that the sets have of their own
   */
  public record Wanted(Map<String, String> sets, Optional<Windowing> windowing) {
    public Wanted {
      sets = new LinkedHashMap<>(sets);
    }

    private List<String> names() {
      return sets.values().stream().distinct().toList();
    }
  }

  /**
   * The features of some items. An estimate is told first where something is to be extracted.
   *
   * @param name of the data set, and of the folder below {@code RUN/features}
   * @param ids of the items
   * @param media file of each id; ids without one are missing unless a folder is given
   * @throws UsageException when a set is unknown
   * @throws UnavailableException when weights, or the given folder, are not there
   */
  public FoundFeatures of(
      String name, Collection<String> ids, Map<String, Path> media, Wanted wanted) {
    Path given = request.data().get(GIVEN);
    if (given == null) {
      return extracted(request.folder().resolve("features").resolve(name), ids, media, wanted);
    }
    if (!Files.isDirectory(given)) {
      throw new UnavailableException(given + " is not there; give the folder of the features");
    }
    return found(given, ids, wanted);
  }

  private static FoundFeatures found(Path folder, Collection<String> ids, Wanted wanted) {
    FoundFeatures.Collector found = new FoundFeatures.Collector(wanted.sets().keySet());
    for (String id : ids) {
      wanted
          .sets()
          .forEach(
              (input, set) -> {
                List<String> stems = stems(id, input, set, wanted.names().size() == 1);
                Optional<Path> file = file(folder, stems);
                file.ifPresent(path -> found.file(input, id, path));
                if (file.isEmpty()) {
                  found.missing(id, folder + " has no " + stems.get(0) + ".h5");
                }
              });
    }
    return found.found();
  }

  private static List<String> stems(String id, String input, String set, boolean only) {
    List<String> stems = new ArrayList<>();
    stems.add(id + "." + set);
    for (String name : List.of(set, set.substring(set.indexOf('.') + 1), input)) {
      stems.add(name + "/" + id);
    }
    if (only) {
      stems.add(id);
    }
    return stems;
  }

  private static Optional<Path> file(Path folder, List<String> stems) {
    return stems.stream()
        .flatMap(stem -> EXTENSIONS.stream().map(extension -> folder.resolve(stem + extension)))
        .filter(file -> file.normalize().startsWith(folder.normalize()))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private FoundFeatures extracted(
      Path folder, Collection<String> ids, Map<String, Path> media, Wanted wanted) {
    FoundFeatures.Collector found = new FoundFeatures.Collector(wanted.sets().keySet());
    List<String> usable = new ArrayList<>();
    for (String id : ids) {
      if (media.containsKey(id)) {
        usable.add(id);
      } else {
        found.missing(id, "no media file of " + id);
      }
    }
    if (!usable.isEmpty()) {
      List<Path> files = usable.stream().map(media::get).toList();
      List<Extracted> results = extract(folder, files, wanted, found);
      for (int i = 0; i < results.size(); i++) {
        collect(usable.get(i), results.get(i), wanted, found);
      }
    }
    return found.found();
  }

  private List<Extracted> extract(
      Path folder, List<Path> media, Wanted wanted, FoundFeatures.Collector found) {
    requireSingle(wanted);
    ExtractionRequest order =
        new ExtractionRequest(
            wanted.names(),
            Level.FUNCTIONALS,
            wanted.windowing(),
            TrackFormat.H5,
            Optional.empty());
    int threads = Runtime.getRuntime().availableProcessors();
    try (BatchExtraction extraction = new BatchExtraction(order, request.resources(), threads)) {
      extraction.warnings().forEach(found::note);
      List<InputFile> files = media.stream().map(InputFile::named).toList();
      OutputPlan plan = BatchExtraction.plan(files, Optional.of(folder));
      tellEstimate(extraction, plan, wanted);
      return extraction.run(plan, done -> {}, request.progress());
    }
  }

  /** An input has the features of one set. */
  private void requireSingle(Wanted wanted) {
    wanted
        .sets()
        .forEach(
            (input, set) -> {
              List<String> sets =
                  ExtractableSets.expanded(List.of(set), request.resources().recipes());
              if (!sets.equals(List.of(set))) {
                throw new UsageException(
                    "features of "
                        + input
                        + ": recipe "
                        + set
                        + " has several sets; name one of "
                        + sets);
              }
            });
  }

  private void tellEstimate(BatchExtraction extraction, OutputPlan plan, Wanted wanted) {
    List<OutputPlan.Place> left =
        plan.places().stream().filter(place -> !isThere(place.base(), wanted)).toList();
    if (left.isEmpty()) {
      return;
    }
    Estimate estimate = extraction.estimate(new OutputPlan(plan.folder(), left, Optional.empty()));
    request
        .notes()
        .accept(
            String.format(
                Locale.ROOT,
                "features of %d of %d media, %.0f s together: about %s of work and %.1f MB,"
                    + " measured on the beginning of %d",
                left.size(),
                plan.places().size(),
                estimate.mediaSeconds(),
                Durations.words(estimate.workSeconds()),
                estimate.bytes() / 1e6,
                estimate.samples().size()));
  }

  private static boolean isThere(Path base, Wanted wanted) {
    List<String> names = wanted.names();
    return names.stream()
        .map(set -> base + (names.size() == 1 ? "" : "." + set) + ".h5")
        .allMatch(file -> Files.exists(Path.of(file)));
  }

  private static void collect(
      String id, Extracted result, Wanted wanted, FoundFeatures.Collector found) {
    result.failure().ifPresent(failure -> found.missing(id, String.valueOf(failure.getMessage())));
    boolean only = wanted.names().size() == 1;
    wanted
        .sets()
        .forEach(
            (input, set) ->
                result.files().stream()
                    .filter(file -> only || file.toString().endsWith("." + set + ".h5"))
                    .findFirst()
                    .ifPresent(file -> found.file(input, id, file)));
    result.notes().forEach(note -> found.note(id + ": " + note));
  }
}
