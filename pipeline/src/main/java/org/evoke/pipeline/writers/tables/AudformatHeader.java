/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.tables;

import java.util.List;
import java.util.Locale;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Classes;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.UsedModel;

/**
 * The header of an audformat database, as YAML. All texts are in double quotes with every character
 * beyond ASCII escaped, so that no YAML reader takes a name for anything else.
 */
final class AudformatHeader {
  private static final String RATER = "evoke";

  private final Answer answer;
  private final Timeline timeline;
  private final StringBuilder yaml = new StringBuilder();

  AudformatHeader(Answer answer) {
    this.answer = answer;
    this.timeline = answer.timeline();
  }

  /** The whole file. */
  String text() {
    line(0, "name", quoted("evoke-timeline"));
    line(0, "source", quoted(answer.source().name()));
    line(0, "usage", "other");
    line(0, "languages", "[]");
    line(0, "description", quoted("What the file is predicted to evoke, by " + answer.software()));
    line(0, "sha256", quoted(answer.source().sha256()));
    writeModels();
    writeRater();
    writeSchemes();
    writeTables();
    return yaml.toString();
  }

  private void writeModels() {
    open(0, "models");
    for (UsedModel model : answer.models()) {
      line(1, quoted(model.id()), quoted(model.version()));
    }
  }

  private void writeRater() {
    open(0, "raters");
    open(1, RATER);
    line(2, "type", "machine");
  }

  private void writeSchemes() {
    open(0, "schemes");
    for (Columns.Column column : Columns.of(timeline)) {
      writeScheme(column);
    }
    for (Classes classes : timeline.classes()) {
      open(1, quoted(classes.name()));
      line(2, "dtype", "str");
      line(2, "description", quoted(meaning(classes.scale())));
      open(2, "labels");
      classes.labels().forEach(label -> yaml.append("    - ").append(quoted(label)).append('\n'));
    }
    plainScheme("outside_training", "bool", "Whether the sound is unlike the training data");
    plainScheme("label", "str", "What happens");
    plainScheme("group", "str", "What kind of thing happens");
    plainScheme("probability", "float", "0 to 1");
    plainScheme("kind", "str", "peak, valley or turn");
    plainScheme("track", "str", "Curve that a key moment belongs to");
    plainScheme("value", "float", "Value of that curve");
    plainScheme("text", "str", "What happens at a key moment");
    plainScheme("shot", "int", "Number of the shot");
  }

  /** Curves may leave their scale by the width of a band, so that no minimum is stated for them. */
  private void writeScheme(Columns.Column column) {
    Scale scale = column.scale();
    open(1, quoted(column.name()));
    line(2, "dtype", "float");
    line(2, "description", quoted(meaning(scale)));
    line(2, "scale", quoted(scale.id()));
    line(2, "scale_low", Decimals.plain(scale.low(), Decimals.CURVE));
    line(2, "scale_high", Decimals.plain(scale.high(), Decimals.CURVE));
  }

  private static String meaning(Scale scale) {
    return scale.id() + ": " + scale.lowMeaning() + " to " + scale.highMeaning();
  }

  private void plainScheme(String name, String type, String description) {
    open(1, quoted(name));
    line(2, "dtype", type);
    line(2, "description", quoted(description));
  }

  private void writeTables() {
    open(0, "tables");
    open(1, AudformatTimelineWriter.CURVES);
    List<String> curves =
        new java.util.ArrayList<>(Columns.of(timeline).stream().map(Columns.Column::name).toList());
    timeline.classes().forEach(classes -> curves.add(classes.name()));
    curves.add("outside_training");
    writeColumns(curves);
    if (!timeline.events().isEmpty()) {
      open(1, AudformatTimelineWriter.EVENTS);
      writeColumns(List.of("label", "group", "probability"));
    }
    if (!timeline.moments().isEmpty()) {
      open(1, AudformatTimelineWriter.MOMENTS);
      writeColumns(List.of("kind", "track", "value", "text"));
    }
    if (!timeline.shots().isEmpty()) {
      open(1, AudformatTimelineWriter.SHOTS);
      writeColumns(List.of("shot"));
    }
  }

  private void writeColumns(List<String> names) {
    line(2, "type", "segmented");
    open(2, "columns");
    for (String name : names) {
      open(3, quoted(name));
      line(4, "scheme_id", quoted(name));
      line(4, "rater_id", RATER);
    }
  }

  private void open(int depth, String key) {
    yaml.append("  ".repeat(depth)).append(key).append(":\n");
  }

  private void line(int depth, String key, String value) {
    yaml.append("  ".repeat(depth)).append(key).append(": ").append(value).append('\n');
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c >= ' ' && c < 0x7F) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", c));
              }
            });
    return quoted.append('"').toString();
  }
}
