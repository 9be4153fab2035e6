/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.annotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.Source;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.writers.tiers.Span;
import org.evoke.pipeline.writers.tiers.Tier;
import org.evoke.pipeline.writers.tiers.Tiers;

/**
 * Tiers for ELAN (ELAN Annotation Format 3.0, Max Planck Institute for Psycholinguistics). Every
 * annotation has two time slots of its own, as ELAN writes them, so that moving one moves no other.
 * The date, which the format asks for, is always the same: equal answers are equal files.
 */
public final class EafTimelineWriter implements TimelineWriter {
  private static final String TYPE = "evoke";
  private static final Map<String, String> MIME_TYPES =
      Map.of("wav", "audio/x-wav", "mp4", "video/mp4", "mov", "video/quicktime");

  @Override
  public String format() {
    return "eaf";
  }

  @Override
  public List<Part> parts(Answer answer) {
    return List.of(
        new Part(
            ".eaf",
            file -> {
              try (XmlOut xml = new XmlOut(file)) {
                write(answer, xml);
              }
            }));
  }

  private static void write(Answer answer, XmlOut xml) throws IOException {
    Tiers all = new Tiers(answer);
    List<Tier> tiers = new ArrayList<>(all.withoutMoments());
    tiers.add(all.moments());
    Slots slots = new Slots(tiers);
    xml.element(
        "ANNOTATION_DOCUMENT",
        () -> {
          writeHeader(answer.source(), slots.annotations(), xml);
          xml.element("TIME_ORDER", () -> slots.write(xml));
          for (Tier tier : tiers) {
            xml.element(
                "TIER",
                () -> writeAnnotations(tier, slots, xml),
                "LINGUISTIC_TYPE_REF",
                TYPE,
                "TIER_ID",
                tier.name());
          }
          xml.empty(
              "LINGUISTIC_TYPE",
              "GRAPHIC_REFERENCES",
              "false",
              "LINGUISTIC_TYPE_ID",
              TYPE,
              "TIME_ALIGNABLE",
              "true");
        },
        "AUTHOR",
        answer.software(),
        "DATE",
        "1970-01-01T00:00:00Z",
        "FORMAT",
        "3.0",
        "VERSION",
        "3.0",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:noNamespaceSchemaLocation",
        "http://www.mpi.nl/tools/elan/EAFv3.0.xsd");
  }

  private static void writeHeader(Source source, int annotations, XmlOut xml) throws IOException {
    xml.element(
        "HEADER",
        () -> {
          xml.empty(
              "MEDIA_DESCRIPTOR",
              "MEDIA_URL",
              source.name(),
              "MIME_TYPE",
              mimeType(source.name()),
              "RELATIVE_MEDIA_URL",
              "./" + source.name());
          xml.text("PROPERTY", Integer.toString(annotations), "NAME", "lastUsedAnnotationId");
        },
        "MEDIA_FILE",
        "",
        "TIME_UNITS",
        "milliseconds");
  }

  private static String mimeType(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MIME_TYPES.getOrDefault(extension, "unknown");
  }

  private static void writeAnnotations(Tier tier, Slots slots, XmlOut xml) throws IOException {
    for (Span span : tier.spans()) {
      int number = slots.number(span);
      xml.element(
          "ANNOTATION",
          () ->
              xml.element(
                  "ALIGNABLE_ANNOTATION",
                  () -> xml.text("ANNOTATION_VALUE", span.text()),
                  "ANNOTATION_ID",
                  "a" + number,
                  "TIME_SLOT_REF1",
                  slots.start(number),
                  "TIME_SLOT_REF2",
                  slots.end(number)));
    }
  }

  /** Numbers annotations and gives them time slots in order of time. */
  private static final class Slots {
    /** The end (or else the start) of the annotation with a number. */
    private record Slot(long time, int annotation, boolean end) {}

    private final IdentityHashMap<Span, Integer> numbers = new IdentityHashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Integer, Integer> starts = new HashMap<>();
    private final Map<Integer, Integer> ends = new HashMap<>();

    Slots(List<Tier> tiers) {
      for (Tier tier : tiers) {
        for (Span span : tier.spans()) {
          int number = numbers.size() + 1;
          numbers.put(span, number);
          slots.add(new Slot(span.start(), number, false));
          slots.add(new Slot(span.end(), number, true));
        }
      }
      slots.sort(Comparator.comparingLong(Slot::time));
      for (int i = 0; i < slots.size(); i++) {
        (slots.get(i).end() ? ends : starts).put(slots.get(i).annotation(), i + 1);
      }
    }

    int annotations() {
      return numbers.size();
    }

    int number(Span span) {
      return numbers.get(span);
    }

    String start(int annotation) {
      return "ts" + starts.get(annotation);
    }

    String end(int annotation) {
      return "ts" + ends.get(annotation);
    }

    void write(XmlOut xml) throws IOException {
      for (int i = 0; i < slots.size(); i++) {
        xml.empty(
            "TIME_SLOT",
            "TIME_SLOT_ID",
            "ts" + (i + 1),
            "TIME_VALUE",
            Long.toString(slots.get(i).time()));
      }
    }
  }
}
