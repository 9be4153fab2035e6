/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evoke.pipeline.mood.Clock;
import org.evoke.pipeline.mood.Figures;

/** A comparison in a few plain sentences. */
final class CompareSummary {
  /** What is smaller is shown as 0.00. */
  private static final double LEAST_SHOWN = 0.005;

  private CompareSummary() {}

  static List<String> of(Comparison comparison) {
    List<String> sentences = new ArrayList<>();
    sentences.add(alignment(comparison.alignment()));
    parts("first", comparison.alignment().onlyFirst()).ifPresent(sentences::add);
    parts("second", comparison.alignment().onlySecond()).ifPresent(sentences::add);
    for (DifferenceCurve curve : comparison.curves()) {
      sentences.add(curve(comparison, curve.track().name()));
    }
    sentences.add(verdict(comparison));
    return sentences;
  }

  private static String alignment(Alignment alignment) {
    int count = alignment.stretches().size();
    String pieces =
        alignment.kind() == Alignment.Kind.TIME
            ? ""
            : ", in " + (count == 1 ? "one piece" : count + " pieces");
    return "The versions are aligned "
        + alignment.kind().words()
        + "; "
        + Clock.length(alignment.matchedSeconds())
        + " belong together"
        + pieces
        + ".";
  }

  private static Optional<String> parts(String version, List<Alignment.Part> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    double seconds = parts.stream().mapToDouble(part -> part.end() - part.start()).sum();
    List<String> texts =
        parts.stream()
            .limit(5)
            .map(part -> Clock.text(part.start()) + " to " + Clock.text(part.end()))
            .toList();
    String more = parts.size() > 5 ? " and " + (parts.size() - 5) + " more" : "";
    return Optional.of(
        Clock.length(seconds)
            + " of the "
            + version
            + " version have no partner: "
            + String.join(", ", texts)
            + more
            + ".");
  }

  private static String curve(Comparison comparison, String track) {
    List<Block> blocks = comparison.blocks(track);
    String name = track.substring(0, 1).toUpperCase(Locale.ROOT) + track.substring(1);
    Optional<Block> largest =
        blocks.stream().max(Comparator.comparingDouble(block -> Math.abs(block.mean())));
    if (largest.isEmpty() || largest.get().mean() == 0) {
      return name + " does not differ.";
    }
    if (Math.abs(largest.get().mean()) < LEAST_SHOWN) {
      return name + " does not differ: by less than " + LEAST_SHOWN + " in every part.";
    }
    Block block = largest.get();
    return name
        + " differs most from "
        + Clock.text(block.start())
        + " to "
        + Clock.text(block.end())
        + ": the second version is "
        + Figures.text(Math.abs(block.mean()), 2)
        + (block.mean() > 0 ? " higher" : " lower")
        + " (90 % band "
        + Figures.text(block.lower(), 2)
        + " to "
        + Figures.text(block.upper(), 2)
        + ").";
  }

  private static String verdict(Comparison comparison) {
    List<Block> larger = comparison.blocks().stream().filter(Block::isLarger).toList();
    if (larger.isEmpty()) {
      return "No difference is larger than the errors of the model could explain, if those on the"
          + " two versions had nothing in common.";
    }
    List<String> texts =
        larger.stream()
            .limit(8)
            .map(
                block ->
                    block.track()
                        + " "
                        + Clock.text(block.start())
                        + " to "
                        + Clock.text(block.end()))
            .toList();
    String more = larger.size() > 8 ? " and " + (larger.size() - 8) + " more" : "";
    return "Larger than chance: " + String.join(", ", texts) + more + ".";
  }
}
