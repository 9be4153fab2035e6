/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.subtitles;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.writers.tiers.Span;
import org.evoke.pipeline.writers.tiers.StepSpans;

/**
 * The cues of {@link VttTimelineWriter} as SubRip subtitles, UTF-8 with CR LF. Players read tags in
 * such files, and there is no way to write a plain {@code <}: angle brackets become single
 * guillemets.
 */
public final class SrtTimelineWriter implements TimelineWriter {
  private static final String END = "\r\n";

  @Override
  public String format() {
    return "srt";
  }

  @Override
  public List<Part> parts(Answer answer) {
    return List.of(
        new Part(".srt", file -> Files.writeString(file, text(answer), StandardCharsets.UTF_8)));
  }

  private static String text(Answer answer) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Span cue : new StepSpans(answer.timeline()).mood(true)) {
      text.append(++number).append(END);
      text.append(CueTime.text(cue.start(), ',')).append(" --> ");
      text.append(CueTime.text(cue.end(), ',')).append(END);
      text.append(plain(cue.text()).replace("\n", END)).append(END).append(END);
    }
    return text.toString();
  }

  private static String plain(String text) {
    return text.replace('<', '\u2039').replace('>', '\u203a').replace('{', '(').replace('}', ')');
  }
}
