/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.subtitles;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.writers.SafeText;
import org.evoke.pipeline.writers.tiers.Span;
import org.evoke.pipeline.writers.tiers.StepSpans;

/**
 * The mood in words with its mean values as cues of a WebVTT file (W3C, WebVTT: The Web Video Text
 * Tracks Format), one cue for as long as the words stay the same. A note names file and scales.
 */
public final class VttTimelineWriter implements TimelineWriter {
  @Override
  public String format() {
    return "vtt";
  }

  @Override
  public List<Part> parts(Answer answer) {
    return List.of(
        new Part(".vtt", file -> Files.writeString(file, text(answer), StandardCharsets.UTF_8)));
  }

  private static String text(Answer answer) {
    StringBuilder text = new StringBuilder("WEBVTT\n\nNOTE\n");
    text.append("What ").append(escaped(SafeText.line(answer.source().name())));
    text.append(" is predicted to evoke, by ").append(escaped(answer.software())).append('\n');
    for (Track track : answer.timeline().tracks()) {
      if (track.hasBand()) {
        String meaning = track.scale().lowMeaning() + " to " + track.scale().highMeaning();
        text.append(escaped(SafeText.line(track.scale().id() + ": " + meaning))).append('\n');
      }
    }
    int number = 0;
    for (Span cue : new StepSpans(answer.timeline()).mood(true)) {
      text.append('\n').append(++number).append('\n');
      text.append(CueTime.text(cue.start(), '.')).append(" --> ");
      text.append(CueTime.text(cue.end(), '.')).append('\n');
      text.append(escaped(cue.text())).append('\n');
    }
    return text.toString();
  }

  /** Without anything that could be markup or the arrow of a cue. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
