/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.editing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.evoke.core.MediaInfo;
import org.evoke.core.Scale;
import org.evoke.core.Timeline.Event;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.Remark;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.mood.Figures;
import org.evoke.pipeline.writers.SafeText;
import org.evoke.pipeline.writers.tiers.Tiers;

/**
 * Edit decision lists after CMX 3600. {@code .edl} has the key moments, events and remarks as
 * markers, in the layout in which DaVinci Resolve exports and imports the markers of a timeline;
 * {@code .shots.edl} has the shots as cuts. The programme begins at 01:00:00:00, the film's own
 * time code at 0. At 29.97 and 59.94 frames per second these count drop-frame, and {@code .ndf.edl}
 * and {@code .shots.ndf.edl} beside them do not. UTF-8, CR LF.
 */
public final class EdlTimelineWriter implements TimelineWriter {
  private static final String END = "\r\n";
  private static final int LONGEST_TITLE = 70;

  @Override
  public String format() {
    return "edl";
  }

  @Override
  public List<Part> parts(Answer answer) {
    FrameRate rate = FrameRate.of(answer.source().info().video());
    List<Part> parts = new ArrayList<>(parts(answer, new TimeCode(rate, rate.canDrop()), ""));
    if (rate.canDrop()) {
      parts.addAll(parts(answer, new TimeCode(rate, false), ".ndf"));
    }
    return parts;
  }

  private static List<Part> parts(Answer answer, TimeCode code, String suffix) {
    List<Part> parts = new ArrayList<>();
    parts.add(part(suffix + ".edl", markers(answer, code)));
    if (!answer.timeline().shots().isEmpty()) {
      parts.add(part(".shots" + suffix + ".edl", shots(answer, code)));
    }
    return parts;
  }

  private static Part part(String suffix, String text) {
    return new Part(suffix, file -> Files.writeString(file, text, StandardCharsets.UTF_8));
  }

  /** A stretch of the film to look at. */
  private record Marker(double start, double end, String colour, String name, String note) {}

  private static String markers(Answer answer, TimeCode code) {
    StringBuilder text = head(answer, code);
    int number = 0;
    for (Marker marker : markers(answer)) {
      long in = code.rate().frame(marker.start());
      long out = Math.max(in + 1, code.rate().frame(marker.end()));
      String when = between(code, code.firstHour(), in, out);
      text.append(event(++number, "001", when, when)).append("  ").append(END);
      text.append(field(marker.note())).append(" |C:ResolveColor").append(marker.colour());
      text.append(" |M:").append(field(marker.name())).append(" |D:").append(out - in).append(END);
      text.append(END);
    }
    return text.toString();
  }

  private static List<Marker> markers(Answer answer) {
    List<Marker> markers = new ArrayList<>();
    for (Moment moment : answer.timeline().moments()) {
      markers.add(marker(moment, answer.timeline().tracks()));
    }
    for (Event event : answer.timeline().events()) {
      String name = event.label().isEmpty() ? "event" : event.label();
      markers.add(new Marker(event.start(), event.end(), "Cyan", name, Tiers.text(event)));
    }
    for (Remark remark : answer.remarks()) {
      markers.add(new Marker(remark.seconds(), remark.seconds(), "Red", "remark", remark.text()));
    }
    markers.sort(Comparator.comparingDouble(Marker::start));
    return markers;
  }

  private static Marker marker(Moment moment, List<Track> tracks) {
    String scale =
        tracks.stream()
            .filter(track -> track.name().equals(moment.track()))
            .map(track -> " (" + range(track.scale()) + ")")
            .findFirst()
            .orElse("");
    String kind = moment.kind().name().toLowerCase(Locale.ROOT);
    String name = moment.track() + " " + kind + " " + Figures.text(moment.value(), 2) + scale;
    String colour =
        switch (moment.kind()) {
          case PEAK -> "Green";
          case VALLEY -> "Blue";
          case TURN -> "Yellow";
        };
    return new Marker(moment.seconds(), moment.seconds(), colour, name, moment.text());
  }

  private static String range(Scale scale) {
    return Figures.brief(scale.low()) + " to " + Figures.brief(scale.high());
  }

  private static String shots(Answer answer, TimeCode code) {
    StringBuilder text = head(answer, code);
    boolean sound = answer.source().info().audio().map(MediaInfo.Audio::codec).isPresent();
    int number = 0;
    for (Shot shot : answer.timeline().shots()) {
      long in = code.rate().frame(shot.start());
      long out = code.rate().frame(shot.end());
      if (in < out) {
        String source = between(code, 0, in, out);
        String record = between(code, code.firstHour(), in, out);
        String event = event(++number, "AX", source, record);
        text.append(sound ? event.replaceFirst(" V  ", " B  ") : event).append(END);
        text.append("* FROM CLIP NAME: ").append(SafeText.line(answer.source().name()));
        text.append(END).append(END);
      }
    }
    return text.toString();
  }

  private static StringBuilder head(Answer answer, TimeCode code) {
    return new StringBuilder()
        .append("TITLE: ")
        .append(title(answer.source().name()))
        .append(END)
        .append(code.drop() ? "FCM: DROP FRAME" : "FCM: NON-DROP FRAME")
        .append(END)
        .append(END);
  }

  /** Old programs read nothing but ASCII, and no more than 70 characters of it. */
  private static String title(String name) {
    StringBuilder title = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_TITLE)
        .map(c -> c >= ' ' && c < 0x7F ? c : '_')
        .forEach(title::appendCodePoint);
    return title.toString();
  }

  private static String event(int number, String reel, String source, String record) {
    return String.format(
        Locale.ROOT, "%03d  %-8s V     C        %s %s", number, reel, source, record);
  }

  private static String between(TimeCode code, long offset, long in, long out) {
    return code.text(offset + in) + " " + code.text(offset + out);
  }

  /** A bar would begin the next field. */
  private static String field(String text) {
    return SafeText.line(text).replace('|', '/');
  }
}
