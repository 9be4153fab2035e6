/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
  private static YamlValue.Mapping read(String text) {
    return YamlReader.read(text, "e.yaml");
  }

  @Test
  void valuesAreResolvedByTheCoreSchema() {
    Map<?, ?> map =
        (Map<?, ?>) read("a: 1\nb: 2.5e-3\nc: true\nd: [x, '1', ~]\ne: {f: 010}\n").plain();
    assertThat(map.get("a")).isEqualTo(1L);
    assertThat(map.get("b")).isEqualTo(0.0025);
    assertThat(map.get("c")).isEqualTo(true);
    assertThat(map.get("d")).asString().isEqualTo("[x, 1, null]");
    assertThat(map.get("e")).isEqualTo(Map.of("f", 10L));
  }

  @Test
  void anchorsStandForWhatTheyName() {
    YamlValue.Mapping root = read("a: &x {k: 1}\nb: *x\n");
    assertThat(root.values().get("b").plain()).isEqualTo(Map.of("k", 1L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\na: 2|e.yaml:2: key 'a' is already in line 1",
        "a: !!java.net.URL [x]|e.yaml:1: tag",
        "a: 1\\n---\\nb: 1|e.yaml:2: a second document",
        "- a|e.yaml:1: must hold keys and values",
        "a: *nowhere|e.yaml:1: *nowhere is used before it is complete",
        "a: &x [*x]|e.yaml:1: *x is used before it is complete",
        "a: [1, 2|e.yaml:1: not YAML",
        "a: 1\\n b: 2|e.yaml:2: not YAML",
        "? [a]\\n: 1|e.yaml:1: a key must be a text",
      })
  void whatIsNoExperimentIsNamedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read("# nothing\n")).hasMessageContaining("e.yaml: empty");
  }

  @Test
  void deepNestingIsRefusedBeforeTheStackIsFull() {
    assertThatThrownBy(() -> read("a: " + "[".repeat(100_000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nested deeper than 32");
  }

  @Test
  void aliasesOfAliasesAreRefusedBeforeTheyGrow() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      text.append("a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(10)));
    }
    assertThatThrownBy(() -> read(text.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("more than 100000 values");
  }

  @Test
  void unknownKeysAreNamedWithTheNearestOne() {
    Fields fields = new Fields(read("epoch: 3\n"), "train");
    fields.whole("epochs", 1, 100);
    assertThatThrownBy(fields::done)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("e.yaml:1")
        .hasMessageContaining("train.epoch;")
        .hasMessageContaining("did you mean train.epochs?");
  }

  @Test
  void wrongValuesAreNamedWithWhatWouldBeRight() {
    Fields fields = new Fields(read("rate: fast\nfolds: 1\nkind: kfolt\n"), "");
    assertThatThrownBy(() -> fields.number("rate"))
        .hasMessage("e.yaml:1: rate is fast, must be a finite number");
    assertThatThrownBy(() -> fields.whole("folds", 2))
        .hasMessage("e.yaml:2: folds is 1, must be a whole number of at least 2");
    assertThatThrownBy(() -> fields.choice("kind", List.of("kfold", "fixed")))
        .hasMessageContaining("e.yaml:3")
        .hasMessageContaining("did you mean kfold?");
    assertThatThrownBy(() -> fields.text("name"))
        .hasMessage("e.yaml:1: key 'name' is missing, must be a text");
  }

  @Test
  void defaultsAreResolved() {
    Fields fields = new Fields(read("b: 2\n"), "");
    fields.whole("a", 0, 7);
    fields.whole("b", 0, 7);
    assertThat(fields.done()).containsExactly(Map.entry("a", 7), Map.entry("b", 2));
  }
}
