/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.annotation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Classes;
import org.evoke.core.Timeline.Track;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;

/**
 * EmotionML 1.0 (W3C Recommendation, 22 May 2014): an emotion for the whole file and one for each
 * step, triggered by that stretch of the file, which a media fragment names. The format wants
 * values from 0 to 1: 0 is the low end of a scale, 1 the high end, and values outside are cut off.
 * Curves are dimensions and classes are categories of vocabularies that stand in the document;
 * bands, and the values on their own scales, are elements of Evoke's namespace.
 */
public final class EmotionMlTimelineWriter implements TimelineWriter {
  /** Namespace of the elements inside {@code info}. */
  static final String NAMESPACE = "urn:evoke:emotionml:1";

  private static final int CLASS_DECIMALS = 6;

  @Override
  public String format() {
    return "emotionml";
  }

  @Override
  public List<Part> parts(Answer answer) {
    return List.of(
        new Part(
            ".emotionml",
            file -> {
              try (XmlOut xml = new XmlOut(file)) {
                new Document(answer, xml).write();
              }
            }));
  }

  /** One document. */
  private static final class Document {
    private final Timeline timeline;
    private final String software;
    private final String media;
    private final List<Track> curves;
    private final XmlOut xml;

    Document(Answer answer, XmlOut xml) {
      this.timeline = answer.timeline();
      this.software = answer.software();
      this.media = encoded(answer.source().name());
      this.xml = xml;
      this.curves =
          timeline.tracks().stream()
              .filter(track -> !track.scale().name().equals(Scale.LOUDNESS.name()))
              .toList();
    }

    void write() throws IOException {
      xml.element(
          "emotionml",
          () -> {
            writeInfo();
            writeVocabularies();
            writeEmotions(-1);
            for (int step = 0; step < timeline.steps(); step++) {
              writeEmotions(step);
            }
          },
          "version",
          "1.0",
          "xmlns",
          "http://www.w3.org/2009/10/emotionml",
          "xmlns:evoke",
          NAMESPACE);
    }

    private void writeInfo() throws IOException {
      xml.element(
          "info",
          () -> {
            xml.text("evoke:software", software);
            for (Track track : curves) {
              writeScale(track.name(), track.scale());
            }
            for (Classes classes : timeline.classes()) {
              writeScale(classes.name(), classes.scale());
            }
          });
    }

    private void writeScale(String name, Scale scale) throws IOException {
      xml.empty(
          "evoke:scale",
          "name",
          name,
          "id",
          scale.id(),
          "low",
          Decimals.plain(scale.low(), Decimals.CURVE),
          "high",
          Decimals.plain(scale.high(), Decimals.CURVE),
          "low-meaning",
          scale.lowMeaning(),
          "high-meaning",
          scale.highMeaning());
    }

    private void writeVocabularies() throws IOException {
      if (!curves.isEmpty()) {
        writeVocabulary("dimension", "curves", curves.stream().map(Track::name).toList());
      }
      for (int i = 0; i < timeline.classes().size(); i++) {
        List<String> labels = timeline.classes().get(i).labels();
        writeVocabulary("category", "classes" + (i + 1), labels);
      }
    }

    private void writeVocabulary(String type, String id, List<String> names) throws IOException {
      xml.element(
          "vocabulary",
          () -> {
            for (String name : names) {
              xml.empty("item", "name", token(name));
            }
          },
          "type",
          type,
          "id",
          id);
    }

    /** What a step evokes, or the whole file where the step is -1. */
    private void writeEmotions(int step) throws IOException {
      List<Track> known = new ArrayList<>();
      for (Track track : curves) {
        if (Double.isFinite(value(track, step))) {
          known.add(track);
        }
      }
      if (!known.isEmpty()) {
        writeEmotion("dimension-set", "#curves", step, () -> writeDimensions(known, step));
      }
      for (int i = 0; i < timeline.classes().size(); i++) {
        Classes classes = timeline.classes().get(i);
        double[] row = step < 0 ? classes.whole() : classes.probabilities()[step];
        if (Double.isFinite(row[0])) {
          String set = "#classes" + (i + 1);
          writeEmotion("category-set", set, step, () -> writeCategories(classes, row));
        }
      }
    }

    private void writeEmotion(String kind, String set, int step, XmlOut.Inside inside)
        throws IOException {
      xml.element(
          "emotion",
          () -> {
            inside.write();
            xml.empty("reference", "role", "triggeredBy", "uri", media + fragment(step));
          },
          kind,
          set);
    }

    private void writeDimensions(List<Track> known, int step) throws IOException {
      xml.element(
          "info",
          () -> {
            for (Track track : known) {
              writeOwnValue(track, step);
            }
          });
      for (Track track : known) {
        Scale unit = track.scale().withRange(0, 1);
        double value = track.scale().convert(value(track, step), unit);
        xml.empty("dimension", "name", token(track.name()), "value", unit(value));
      }
    }

    private void writeOwnValue(Track track, int step) throws IOException {
      int decimals = Decimals.of(track.scale());
      List<String> attributes = new ArrayList<>(List.of("name", track.name(), "value"));
      attributes.add(Decimals.plain(value(track, step), decimals));
      if (track.hasBand()) {
        double lower = step < 0 ? track.whole().lower() : track.lower()[step];
        double upper = step < 0 ? track.whole().upper() : track.upper()[step];
        attributes.addAll(
            List.of(
                "lower",
                Decimals.plain(lower, decimals),
                "upper",
                Decimals.plain(upper, decimals)));
      }
      xml.empty("evoke:value", attributes.toArray(String[]::new));
    }

    private void writeCategories(Classes classes, double[] row) throws IOException {
      for (int i = 0; i < row.length; i++) {
        xml.empty("category", "name", token(classes.labels().get(i)), "value", unit(row[i]));
      }
    }

    private static double value(Track track, int step) {
      return step < 0 ? track.whole().value() : track.values()[step];
    }

    private static String unit(double value) {
      return Decimals.plain(Math.max(0, Math.min(1, value)), CLASS_DECIMALS);
    }

    /** Names of items are NMTOKENs: letters, digits and a few marks. */
    private static String token(String name) {
      StringBuilder token = new StringBuilder();
      name.strip()
          .chars()
          .map(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0 ? c : '-')
          .forEach(c -> token.append((char) c));
      return token.isEmpty() ? "unnamed" : token.toString();
    }

    private String fragment(int step) {
      return step < 0 ? "" : "#t=" + seconds(step, false) + "," + seconds(step, true);
    }

    private String seconds(int step, boolean end) {
      double seconds = end ? timeline.ends()[step] : timeline.starts()[step];
      return Decimals.plain(Decimals.milliseconds(seconds) / 1000.0, 3);
    }

    /**
     * The name of a file as a relative address (RFC 3986): all but letters, digits and -._~ in %XX.
     */
    private static String encoded(String name) {
      StringBuilder address = new StringBuilder();
      for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
        char c = (char) (b & 0xFF);
        boolean plain =
            (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-._~".indexOf(c) >= 0;
        address.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
      }
      return address.toString();
    }
  }
}
