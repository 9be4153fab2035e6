/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTimelineWriterTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private static JsonSchema schema() throws IOException {
    Path root = Path.of(System.getProperty("evoke.root", ".."));
    JsonNode schema = MAPPER.readTree(root.resolve("docs/schema/timeline-1.schema.json").toFile());
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
  }

  private String json(Answer answer) throws IOException {
    Path file = folder.resolve("answer.json");
    new JsonTimelineWriter().parts(answer).get(0).content().writeTo(file);
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"film.webm,90,true", "song.mp3,33.3,false", "beep.wav,0.3,false"})
  void fitsThePublishedSchema(String name, double seconds, boolean film) throws IOException {
    JsonNode answer = MAPPER.readTree(json(SampleAnswers.of(name, seconds, film)));
    assertThat(schema().validate(answer)).isEmpty();
  }

  @Test
  void classesAndEventsFitThePublishedSchemaToo() throws IOException {
    JsonNode answer = MAPPER.readTree(json(SampleAnswers.withEverything("film.webm", 90)));
    assertThat(schema().validate(answer)).isEmpty();
    JsonNode classes = answer.get("classes").get(0);
    assertThat(classes.get("labels").get(6).asText()).isEqualTo("very pleasant");
    assertThat(classes.get("scale").get("id").asText()).isEqualTo("valence_class[1,7]");
    assertThat(classes.get("probabilities")).hasSize(90);
    assertThat(classes.get("probabilities").get(0).get(3).isNull()).isTrue();
    assertThat(answer.get("events")).hasSize(5);
    assertThat(answer.get("events").get(3).get("end_ms").asLong()).isEqualTo(81000);
  }

  @Test
  void theSchemaIsStrict() throws IOException {
    JsonNode answer = MAPPER.readTree(json(SampleAnswers.of("film.webm", 90, true)));
    ((ObjectNode) answer).put("surprise", 1);
    assertThat(schema().validate(answer)).hasSize(1);
  }

  @Test
  void holdsAllValuesToSixDecimals() throws IOException {
    Answer answer = SampleAnswers.of("film.webm", 90, true);
    JsonNode tracks = MAPPER.readTree(json(answer)).get("tracks");
    Track arousal = answer.timeline().tracks().get(1);
    for (int i = 0; i < answer.timeline().steps(); i++) {
      assertThat(tracks.get(1).get("values").get(i).asDouble())
          .isBetween(arousal.values()[i] - 5e-7, arousal.values()[i] + 5e-7);
    }
    assertThat(tracks.get(2).get("scale").get("unit").asText()).isEqualTo("LUFS");
  }

  @Test
  void sameAnswerSameBytesWithLineFeedsAlone() throws IOException {
    Answer answer = SampleAnswers.of("na\"me\n<b>.webm", 90, true);
    String json = json(answer);
    assertThat(json).isEqualTo(json(answer)).doesNotContain("\r").endsWith("}\n");
    assertThat(MAPPER.readTree(json).get("media").get("name").asText())
        .isEqualTo("na\"me\n<b>.webm");
  }
}
