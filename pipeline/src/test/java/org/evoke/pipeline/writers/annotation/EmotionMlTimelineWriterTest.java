/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Timeline;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.writers.Written;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class EmotionMlTimelineWriterTest {
  private static final String NAMESPACE = "http://www.w3.org/2009/10/emotionml";

  private static byte[] bytes(Answer answer) {
    return Written.files(new EmotionMlTimelineWriter(), answer).get(".emotionml");
  }

  private static Document document(Answer answer) throws Exception {
    return SchemaCheck.read(bytes(answer), "emotionml-profile.xsd");
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** What the Recommendation asks beyond what a schema can say. */
  private static void assertSound(Document document) {
    Map<String, List<String>> vocabularies = new HashMap<>();
    for (Element one : elements(document.getElementsByTagNameNS(NAMESPACE, "vocabulary"))) {
      List<String> items =
          elements(one.getElementsByTagNameNS(NAMESPACE, "item")).stream()
              .map(item -> item.getAttribute("name"))
              .toList();
      assertThat(items).doesNotHaveDuplicates();
      vocabularies.put(one.getAttribute("type") + "#" + one.getAttribute("id"), items);
    }
    for (Element emotion : elements(document.getElementsByTagNameNS(NAMESPACE, "emotion"))) {
      for (String kind : List.of("dimension", "category")) {
        List<Element> parts = elements(emotion.getElementsByTagNameNS(NAMESPACE, kind));
        String set = emotion.getAttribute(kind + "-set");
        assertThat(set.isEmpty()).isEqualTo(parts.isEmpty());
        assertThat(parts)
            .allSatisfy(
                part ->
                    assertThat(vocabularies.get(kind + set)).contains(part.getAttribute("name")));
        assertThat(parts).extracting(part -> part.getAttribute("name")).doesNotHaveDuplicates();
      }
    }
  }

  private static String reference(Element emotion) {
    return ((Element) emotion.getElementsByTagNameNS(NAMESPACE, "reference").item(0))
        .getAttribute("uri");
  }

  @Test
  void theWholeFileAndEveryStepHaveAnEmotion() throws Exception {
    Answer answer = SampleAnswers.of("my film.webm", 20.5, true);
    Document document = document(answer);
    assertSound(document);
    List<Element> emotions = elements(document.getElementsByTagNameNS(NAMESPACE, "emotion"));
    assertThat(emotions).hasSize(1 + 21);
    assertThat(reference(emotions.get(0))).isEqualTo("my%20film.webm");
    assertThat(reference(emotions.get(1))).isEqualTo("my%20film.webm#t=0,1");
    assertThat(reference(emotions.get(21))).isEqualTo("my%20film.webm#t=20,20.5");
    Timeline.Track valence = answer.timeline().tracks().get(0);
    for (int step = 0; step < 21; step++) {
      Element dimension =
          (Element) emotions.get(step + 1).getElementsByTagNameNS(NAMESPACE, "dimension").item(0);
      assertThat(dimension.getAttribute("name")).isEqualTo("valence");
      assertThat(2 * Double.parseDouble(dimension.getAttribute("value")) - 1)
          .isEqualTo(valence.values()[step], within(2e-6));
    }
  }

  @Test
  void bandsAndOwnScalesStandInTheInfo() throws Exception {
    Document document = document(SampleAnswers.of("film.webm", 20, true));
    List<Element> scales =
        elements(document.getElementsByTagNameNS(EmotionMlTimelineWriter.NAMESPACE, "scale"));
    assertThat(scales)
        .extracting(scale -> scale.getAttribute("id"))
        .containsExactly("valence[-1,1]", "arousal[-1,1]");
    Element value =
        (Element)
            document.getElementsByTagNameNS(EmotionMlTimelineWriter.NAMESPACE, "value").item(2);
    double middle = Double.parseDouble(value.getAttribute("value"));
    assertThat(Double.parseDouble(value.getAttribute("lower")))
        .isEqualTo(middle - 0.31, within(2e-6));
    assertThat(Double.parseDouble(value.getAttribute("upper")))
        .isEqualTo(middle + 0.31, within(2e-6));
  }

  @Test
  void classesAreCategoriesAndStepsWithoutAnswerAreLeftOut() throws Exception {
    Document document = document(SampleAnswers.withEverything("film.webm", 20));
    assertSound(document);
    List<Element> emotions = elements(document.getElementsByTagNameNS(NAMESPACE, "emotion"));
    assertThat(emotions).hasSize(2 + 2 * 19);
    assertThat(emotions.get(1).getAttribute("category-set")).isEqualTo("#classes1");
    assertThat(emotions.get(1).getElementsByTagNameNS(NAMESPACE, "category").getLength())
        .isEqualTo(7);
    assertThat(reference(emotions.get(2))).isEqualTo("film.webm#t=1,2");
  }

  @Test
  void everyNameIsAnAddress() throws Exception {
    Answer answer = SampleAnswers.of("a\u0000 #?%\"<\u05d0\ud83d\ude00.webm", 0.3, true);
    Document document = document(answer);
    Element emotion = (Element) document.getElementsByTagNameNS(NAMESPACE, "emotion").item(0);
    assertThat(URI.create(reference(emotion)).getPath())
        .isEqualTo("a\u0000 #?%\"<\u05d0\ud83d\ude00.webm");
  }

  @Test
  void fiveHoursAreSound() throws Exception {
    assertSound(document(SampleAnswers.of("film.webm", 18_000, true)));
  }

  @Test
  void theSchemaIsStrict() {
    String text = new String(bytes(SampleAnswers.of("a.wav", 20, false)), StandardCharsets.UTF_8);
    String value = text.substring(text.indexOf("<dimension"));
    value = value.substring(0, value.indexOf("/>"));
    for (String wrong :
        List.of(
            "<dimension name=\"valence\" value=\"1.1\"",
            "<dimension name=\"a b\" value=\"1\"",
            "<dimension value=\"1\"",
            "<mood name=\"valence\" value=\"1\"")) {
      byte[] damaged = text.replace(value, wrong).getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> SchemaCheck.read(damaged, "emotionml-profile.xsd"))
          .isInstanceOf(SAXException.class);
    }
  }
}
