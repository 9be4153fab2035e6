/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.evoke.core.Scale;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.UsedModel;
import org.evoke.pipeline.chart.Labels;
import org.evoke.pipeline.mood.Figures;

/** The command that makes an answer again. */
final class Repeat {
  private Repeat() {}

  /** One line for a POSIX shell. */
  static String command(Answer answer) {
    String models =
        answer.models().stream()
            .map(model -> " --model " + quoted(model.id()))
            .collect(Collectors.joining());
    return "evoke predict "
        + file(answer.source().name())
        + models
        + timing(answer)
        + scale(answer);
  }

  private static String timing(Answer answer) {
    // A file shorter than a context is one step as long as itself, whatever was asked for.
    if (answer.models().isEmpty() || answer.timeline().steps() < 2) {
      return "";
    }
    UsedModel first = answer.models().get(0);
    return " --context "
        + Figures.brief(first.contextSeconds())
        + " --step "
        + Figures.brief(first.stepSeconds());
  }

  /** The scale of valence and arousal where it is not the usual one. */
  private static String scale(Answer answer) {
    return answer.timeline().tracks().stream()
        .filter(Labels::isOfPlane)
        .findFirst()
        .flatMap(
            track ->
                Arrays.stream(Scale.Range.values())
                    .filter(range -> range.of(track.scale()).equals(track.scale()))
                    .findFirst())
        .filter(range -> range != Scale.Range.EVOKE)
        .map(range -> " --scale " + range.id())
        .orElse("");
  }

  private static String file(String name) {
    return quoted(name.startsWith("-") ? "./" + name : name);
  }

  /** A word of a shell that means nothing but itself. */
  private static String quoted(String word) {
    return word.matches("[\\w./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
