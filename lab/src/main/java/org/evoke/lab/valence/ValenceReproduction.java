/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.Reproduction;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.CellResult;
import org.evoke.lab.study.MediaFeatures;
import org.evoke.lab.study.Paper;
import org.evoke.lab.study.PaperSettings;

/** What the tables and the figure of the paper have in common. */
abstract class ValenceReproduction implements Reproduction {
  static final Paper PAPER = Paper.named("valence");

  private final String name;
  private final String summary;

  ValenceReproduction(String name, String summary) {
    this.name = name;
    this.summary = summary;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summary() {
    return summary + " (" + PAPER.citation() + ")";
  }

  @Override
  public Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(Films.DATA, "the folder of COGNIMUSE: ratings, event annotations, films");
    data.put(MediaFeatures.GIVEN, MediaFeatures.PLACE);
    data.put(Films.NAMES, "a YAML file with other names of files and columns of the data set");
    return data;
  }

  @Override
  public Map<String, String> settings() {
    return PAPER.described();
  }

  @Override
  public final Reproduced run(ReproductionRequest request) {
    for (String given : request.data().keySet()) {
      if (!data().containsKey(given)) {
        throw new UsageException(
            KnownNames.unknown("data set after --data", given, data().keySet()));
      }
    }
    if (request.published()) {
      throw new UsageException(
          "nothing is known of the paper's own program beyond what the paper says, which is the"
              + " protocol here; leave out --protocol published");
    }
    PaperSettings settings = PaperSettings.of(PAPER, request.settings());
    return run(request, settings, Films.read(request, settings));
  }

  abstract Reproduced run(ReproductionRequest request, PaperSettings settings, Films films);

  /** Conditions of everything that is trained. */
  static List<String> conditions(PaperSettings settings, Films films, ValenceCells cells) {
    List<String> lines = new ArrayList<>(List.of(PAPER.citation().strip()));
    lines.addAll(films.notes());
    lines.addAll(cells.notes());
    lines.add(
        String.format(
            Locale.ROOT,
            "Each step of %s s has the class of its mean valence (-1 to 1); classes are cut at %s.",
            settings.text("step-seconds"),
            Arrays.stream(settings.numbers("edges"))
                .mapToObj(ValenceReproduction::edge)
                .collect(Collectors.joining(", "))));
    Map<String, Object> recipe = settings.map("recipes." + settings.text("recipe"));
    lines.add("Features: " + PaperSettings.words(recipe, " ") + ".");
    lines.add(
        "Protocol: each film is predicted by models of the others (leave-one-movie-out); one of"
            + " the other films stops training early.");
    lines.add(
        "Scores are means over the films. Intervals: 95 %, bootstrap over films. Baseline: the most"
            + " frequent class of the training films on the same steps. Seeds: "
            + settings.wholes("seeds")
            + ".");
    if (settings.texts("events").stream().anyMatch(use -> !use.equals(EventUse.WITHOUT.id()))) {
      lines.add(
          "Event features of a fold come from detectors that have not learned from the film that it"
              + " tests. Human sounds that are annotated: verbal "
              + listed(films.verbal())
              + "; non-verbal "
              + listed(films.nonVerbal())
              + ".");
    }
    settings.tinyWords().ifPresent(lines::add);
    lines.add(settings.changedWords());
    return lines;
  }

  private static String listed(List<String> labels) {
    return labels.isEmpty() ? "none" : String.join(", ", labels);
  }

  private static String edge(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Every number, with what it depends on. */
  static Map<String, Object> numbers(
      PaperSettings settings, Films films, Map<ValenceCells.Wanted, CellResult> results) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("settings", settings.toMap());
    numbers.put("data", films.digest());
    numbers.put("cells", results.values().stream().map(CellResult::toMap).toList());
    return numbers;
  }

  /** A share in percent with two decimals; a dash for none. */
  static String percent(double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, "%.2f", 100 * share) : "-";
  }
}
