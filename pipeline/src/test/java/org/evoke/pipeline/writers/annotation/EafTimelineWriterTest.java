/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.data.elan.ElanFile;
import org.evoke.data.layout.Findings;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.writers.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

class EafTimelineWriterTest {
  private record Annotation(long start, long end, String value) {}

  private static byte[] bytes(Answer answer) {
    return Written.files(new EafTimelineWriter(), answer).get(".eaf");
  }

  private static Document document(Answer answer) throws Exception {
    return SchemaCheck.read(bytes(answer), "elan-profile.xsd");
  }

  /** By walking once: the lists that the document gives start over whenever it is read on. */
  private static List<Element> elements(Node within, String name) {
    List<Element> elements = new ArrayList<>();
    for (Node node = within.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        elements.add(element);
      }
      elements.addAll(elements(node, name));
    }
    return elements;
  }

  /** Annotations by tier, as a reader of the format finds them. */
  private static Map<String, List<Annotation>> read(Document document) {
    Map<String, Long> slots = new HashMap<>();
    long last = 0;
    for (Element slot : elements(document, "TIME_SLOT")) {
      long time = Long.parseLong(slot.getAttribute("TIME_VALUE"));
      assertThat(time).as("slots are in order of time").isGreaterThanOrEqualTo(last);
      last = time;
      slots.put(slot.getAttribute("TIME_SLOT_ID"), time);
    }
    Map<String, List<Annotation>> tiers = new LinkedHashMap<>();
    int count = 0;
    for (Element tier : elements(document, "TIER")) {
      List<Annotation> annotations = new ArrayList<>();
      for (Element one : elements(tier, "ALIGNABLE_ANNOTATION")) {
        count++;
        annotations.add(
            new Annotation(
                slots.remove(one.getAttribute("TIME_SLOT_REF1")),
                slots.remove(one.getAttribute("TIME_SLOT_REF2")),
                one.getTextContent().strip()));
      }
      tiers.put(tier.getAttribute("TIER_ID"), annotations);
    }
    assertThat(slots).as("every slot belongs to one annotation").isEmpty();
    Element property = (Element) document.getElementsByTagName("PROPERTY").item(0);
    assertThat(property.getTextContent()).isEqualTo(Integer.toString(count));
    return tiers;
  }

  private static void assertNoOverlap(Map<String, List<Annotation>> tiers, long duration) {
    tiers.forEach(
        (name, annotations) -> {
          long end = 0;
          for (Annotation one : annotations) {
            assertThat(one.start()).as(name).isGreaterThanOrEqualTo(end).isLessThan(one.end());
            end = one.end();
          }
          assertThat(end).as(name).isLessThanOrEqualTo(duration);
        });
  }

  @Test
  void everythingIsATier() throws Exception {
    Map<String, List<Annotation>> tiers =
        read(document(SampleAnswers.withEverything("film.webm", 90)));
    assertNoOverlap(tiers, 90_000);
    assertThat(tiers.keySet())
        .startsWith("mood", "valence[-1,1]", "arousal[-1,1]", "loudness_lufs: loudness[-70,0]")
        .contains("awe[0,1]", "class: valence_class[1,7]")
        .endsWith("events", "events 2", "events 3", "shots", "moments");
    assertThat(tiers.get("events"))
        .containsExactly(new Annotation(0, 90_000, "rain (nature, 0.91)"));
    assertThat(tiers.get("events 2"))
        .containsExactly(
            new Annotation(9000, 9001, "clap \"1\" & <b> (human, 0.50)"),
            new Annotation(18_000, 54_000, "dog | bark (animal, 0.75)"),
            new Annotation(63_000, 90_000, "(0.25)"));
    assertThat(tiers.get("shots").get(1)).isEqualTo(new Annotation(3000, 11_000, "shot 2"));
  }

  @Test
  void curvesAreBinnedWithoutGaps() throws Exception {
    Answer answer = SampleAnswers.of("film.webm", 90.4, true);
    List<Annotation> bins = read(document(answer)).get("valence[-1,1]");
    long end = 0;
    for (Annotation bin : bins) {
      assertThat(bin.start()).isEqualTo(end);
      end = bin.end();
      double mean = Double.parseDouble(bin.value());
      for (long step = bin.start() / 1000; step * 1000 < bin.end(); step++) {
        double value = answer.timeline().tracks().get(0).values()[(int) step];
        assertThat(value).isBetween(mean - 0.1005, mean + 0.1005);
      }
    }
    assertThat(end).isEqualTo(90_400);
    assertThat(bins.size()).isBetween(5, 60);
  }

  @Test
  void shortLongAndSoundOnlyFilesFitToo() throws Exception {
    assertNoOverlap(read(document(SampleAnswers.of("beep.wav", 0.3, false))), 300);
    assertNoOverlap(read(document(SampleAnswers.of("song.mp3", 33.3337, false))), 33_334);
    assertNoOverlap(read(document(SampleAnswers.of("f.webm", 18_000, true))), 18_000_000);
  }

  @Test
  void forbiddenCharactersAreReplacedAndMarkupIsText() throws Exception {
    String name = "a\u0000\u000b\ud800\uffff&<b>\"'\u05d0\ud83d\ude00.wav";
    Document document = document(SampleAnswers.of(name, 20, false));
    Element media = (Element) document.getElementsByTagName("MEDIA_DESCRIPTOR").item(0);
    assertThat(media.getAttribute("RELATIVE_MEDIA_URL"))
        .isEqualTo("./a\ufffd\ufffd\ufffd\ufffd&<b>\"'\u05d0\ud83d\ude00.wav");
    assertThat(media.getAttribute("MIME_TYPE")).isEqualTo("audio/x-wav");
  }

  /** What is written is what the reader of annotations finds. */
  @Test
  void theReaderOfElansFilesReadsThem(@TempDir Path folder) throws Exception {
    Answer answer = SampleAnswers.withEverything("film.webm", 90);
    Path file = Files.write(folder.resolve("film.eaf"), bytes(answer));
    List<Annotation> found =
        ElanFile.read(file, "film.eaf", new Findings()).orElseThrow().stream()
            .map(
                one ->
                    new Annotation(
                        milliseconds(one.onset()), milliseconds(one.offset()), one.value()))
            .toList();
    assertThat(found)
        .isEqualTo(read(document(answer)).values().stream().flatMap(List::stream).toList());
  }

  private static long milliseconds(double seconds) {
    return Math.round(1000 * seconds);
  }

  @Test
  void theSchemaIsStrict() {
    String text = new String(bytes(SampleAnswers.of("a.wav", 20, false)), StandardCharsets.UTF_8);
    for (String[] damage :
        new String[][] {
          {"TIME_SLOT_REF1=\"ts1\"", "TIME_SLOT_REF1=\"ts99999\""},
          {"TIME_VALUE=\"0\"", "TIME_VALUE=\"-1\""},
          {"LINGUISTIC_TYPE_REF=\"evoke\"", "LINGUISTIC_TYPE_REF=\"other\""},
          {"<TIME_ORDER>", "<TIME_ORDER><X/>"}
        }) {
      assertThat(text).contains(damage[0]);
      byte[] damaged = text.replace(damage[0], damage[1]).getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> SchemaCheck.read(damaged, "elan-profile.xsd"))
          .isInstanceOf(SAXException.class);
    }
  }
}
