/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evoke.core.Timeline;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.writers.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JamsTimelineWriterTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonSchema schema() throws IOException {
    Path root = Path.of(System.getProperty("evoke.root", ".."));
    Path file = root.resolve("docs/schema/jams-profile.schema.json");
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(MAPPER.readTree(file.toFile()));
  }

  private static JsonNode jams(Answer answer) throws IOException {
    return MAPPER.readTree(Written.text(new JamsTimelineWriter(), answer, ".jams"));
  }

  private static List<JsonNode> annotations(JsonNode jams, String namespace) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode one : jams.get("annotations")) {
      if (one.get("namespace").asText().equals(namespace)) {
        found.add(one);
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({"film.webm,90,true", "song.mp3,33.3,false", "beep.wav,0.3,false"})
  void fitsThePublishedSchema(String name, double seconds, boolean film) throws IOException {
    assertThat(schema().validate(jams(SampleAnswers.of(name, seconds, film)))).isEmpty();
  }

  @Test
  void everythingFitsThePublishedSchema() throws IOException {
    JsonNode jams = jams(SampleAnswers.withEverything("film \"<b>\u0000.webm", 90));
    assertThat(schema().validate(jams)).isEmpty();
    assertThat(annotations(jams, "vector")).hasSize(3 + 15 + 1);
    assertThat(annotations(jams, "tag_open").get(0).get("data")).hasSize(5);
    assertThat(annotations(jams, "tag_open").get(0).get("data").get(3).toString())
        .isEqualTo("{\"time\":45,\"duration\":36,\"value\":\"dog | bark\",\"confidence\":1}");
  }

  @Test
  void moodIsValenceAndArousalOfEachStepWithAValue() throws IOException {
    Answer answer = SampleAnswers.withEverything("film.webm", 20.25);
    JsonNode data = annotations(jams(answer), "mood_thayer").get(0).get("data");
    assertThat(data).hasSize(20);
    Timeline timeline = answer.timeline();
    double end = 1;
    for (int i = 0; i < 20; i++) {
      JsonNode one = data.get(i);
      assertThat(one.get("time").asDouble()).isEqualTo(end, within(1e-9));
      end += one.get("duration").asDouble();
      assertThat(one.get("value").get(0).asDouble())
          .isEqualTo(timeline.tracks().get(0).values()[i + 1], within(1e-6));
      assertThat(one.get("value").get(1).asDouble())
          .isEqualTo(timeline.tracks().get(1).values()[i + 1], within(1e-6));
    }
    assertThat(end).isEqualTo(20.25, within(1e-9));
  }

  @Test
  void vectorsHaveFourArraysOfOneLength() throws IOException {
    JsonNode jams = jams(SampleAnswers.withEverything("film.webm", 20));
    for (JsonNode vector : annotations(jams, "vector")) {
      int width = vector.get("sandbox").get("columns").size();
      JsonNode data = vector.get("data");
      int rows = data.get("time").size();
      assertThat(rows).isEqualTo(19);
      assertThat(data.get("duration")).hasSize(rows);
      assertThat(data.get("confidence")).hasSize(rows);
      assertThat(data.get("value")).hasSize(rows).allSatisfy(v -> assertThat(v).hasSize(width));
    }
    JsonNode valence = annotations(jams, "vector").get(0).get("sandbox");
    assertThat(valence.get("scale").get("id").asText()).isEqualTo("valence[-1,1]");
  }

  @Test
  void theSchemaIsStrict() throws IOException {
    JsonNode jams = jams(SampleAnswers.of("film.webm", 20, true));
    ((ObjectNode) jams.get("annotations").get(0)).put("namespace", "mood");
    assertThat(schema().validate(jams)).isNotEmpty();
  }
}
