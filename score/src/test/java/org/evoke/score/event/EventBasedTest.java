/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.score.Oracle;
import org.junit.jupiter.api.Test;

class EventBasedTest {
  @Test
  void equalsTheReferenceUnderAllRules() throws IOException {
    JsonNode cases = Oracle.shared("models/metrics/event_based.json").get("cases");
    assertThat(cases).hasSizeGreaterThanOrEqualTo(3);
    for (JsonNode each : cases) {
      check(each, EventRule.USUAL, each.get("onset_offset"));
      check(each, new EventRule(0.2, 0.5, false), each.get("onset_only"));
      check(each, new EventRule(0.5, 0.5, true), each.get("onset_offset_collar_0.5"));
    }
  }

  @Test
  void equalsTheCasesMadeByHand() throws IOException {
    JsonNode cases = Oracle.shared("models/metrics/event_based.json").get("hand_cases");
    assertThat(cases).hasSizeGreaterThanOrEqualTo(6);
    for (JsonNode each : cases) {
      check(each, EventRule.USUAL, each.get("expected"));
    }
  }

  private static void check(JsonNode each, EventRule rule, JsonNode expected) {
    List<String> labels = new ArrayList<>();
    each.get("labels").forEach(label -> labels.add(label.asText()));
    EventScores scores = EventBased.of(files(each.get("files")), labels, rule);
    Counts all = scores.overall();
    JsonNode counts = expected.get("counts");
    assertThat(all.substitutions()).isEqualTo(counts.get("Nsubs").asLong());
    assertThat(all.insertions()).isEqualTo(counts.get("Nfp").asLong());
    assertThat(all.deletions()).isEqualTo(counts.get("Nfn").asLong());
    number(all.substitutionRate(), expected.get("overall").get("substitution_rate"));
    check(all, counts, expected.get("overall"));
    for (String label : labels) {
      JsonNode of = expected.get("class_wise").get(label);
      check(scores.byLabel().get(label), of, of);
    }
  }

  private static void check(Counts found, JsonNode counts, JsonNode rates) {
    assertThat(found.reference()).isEqualTo(counts.get("Nref").asLong());
    assertThat(found.estimated()).isEqualTo(counts.get("Nsys").asLong());
    assertThat(found.hits()).isEqualTo(counts.get("Ntp").asLong());
    number(found.precision(), rates.get("precision"));
    number(found.recall(), rates.get("recall"));
    number(found.f1(), rates.get("f1"));
    number(found.deletionRate(), rates.get("deletion_rate"));
    number(found.insertionRate(), rates.get("insertion_rate"));
    number(found.errorRate(), rates.get("error_rate"));
  }

  private static void number(double found, JsonNode expected) {
    assertThat(found)
        .isCloseTo(expected.isNull() ? Double.NaN : expected.asDouble(), within(1e-12));
  }

  private static List<EventFile> files(JsonNode files) {
    List<EventFile> result = new ArrayList<>();
    for (JsonNode file : files) {
      result.add(new EventFile(events(file.get("reference")), events(file.get("estimated"))));
    }
    return result;
  }

  private static List<Event> events(JsonNode list) {
    List<Event> events = new ArrayList<>();
    for (JsonNode each : list) {
      events.add(
          new Event(
              each.get("label").asText(),
              each.get("onset").asDouble(),
              each.get("offset").asDouble()));
    }
    return events;
  }

  /** A chain in which every new pair pushes all pairs before it on by one. */
  @Test
  void aLongChainOfExchangesIsFollowed() {
    int n = 2000;
    List<Event> reference =
        IntStream.range(0, n).mapToObj(i -> new Event("a", i * 0.1, i * 0.1 + 9)).toList();
    List<Event> estimated =
        IntStream.range(0, n).mapToObj(i -> new Event("a", i * 0.1 + 0.15, i * 0.1 + 9)).toList();
    EventScores scores =
        EventBased.of(List.of(new EventFile(reference, estimated)), List.of("a"), EventRule.USUAL);
    assertThat(scores.overall().hits()).isEqualTo(n);
    assertThat(scores.macro(Counts::f1)).isEqualTo(1);
  }

  @Test
  void badInputIsNamed() {
    assertThatThrownBy(() -> new Event("a", 3, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("event a from 3.0 to 2.0 s");
    EventFile file = new EventFile(List.of(new Event("laughter", 1, 2)), List.of());
    assertThatThrownBy(() -> EventBased.of(List.of(file), List.of("laughters"), EventRule.USUAL))
        .hasMessage(
            "event at 1.0 s: unknown label laughter; did you mean laughters? Known: laughters");
    assertThatThrownBy(() -> new EventRule(-1, 0.5, true)).hasMessageContaining("collar is -1.0");
  }
}
