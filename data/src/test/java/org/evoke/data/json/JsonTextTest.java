/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.data.yaml.YamlWriter;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void readsBackWhatItWrites() {
    Map<String, Object> object =
        Map.of("text", "ä\"\n", "list", List.of(1, 2.5, true), "inner", Map.of("k", -3));
    assertThat(JsonText.readObject(JsonText.write(object), "test")).isEqualTo(object);
    assertThat(JsonText.readObject(JsonText.writeCompact(object), "test")).isEqualTo(object);
  }

  @Test
  void mapsWithoutAnOrderAreSorted() {
    Map<String, Object> none = Map.of("d", 1, "b", 2, "a", 3, "c", 4);
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("z", none);
    given.put("list", List.of(none));
    given.put("a", 0);
    String sorted = "{\"a\":3,\"b\":2,\"c\":4,\"d\":1}";
    String expected = "{\"z\":" + sorted + ",\"list\":[" + sorted + "],\"a\":0}";
    assertThat(JsonText.writeCompact(given)).isEqualTo(expected);
    assertThat(JsonText.write(given).replaceAll("\\s", "")).isEqualTo(expected);
    assertThat(YamlWriter.write(none)).isEqualTo("a: 3\nb: 2\nc: 4\nd: 1\n");
  }

  @Test
  void lookUpsGiveTypedValues() {
    JsonObject object =
        object("{\"t\":\"x\",\"n\":2.5,\"w\":7,\"o\":{\"k\":[\"a\"]},\"l\":[{\"z\":1}]}");
    assertThat(object.text("t")).isEqualTo("x");
    assertThat(object.number("n")).isEqualTo(2.5);
    assertThat(object.whole("w")).isEqualTo(7);
    assertThat(object.object("o").texts("k")).containsExactly("a");
    assertThat(object.objects("l").get(0).whole("z")).isEqualTo(1);
  }

  @Test
  void brokenTextIsRefusedWithLineAndColumn() {
    assertThatThrownBy(() -> JsonText.readObject("{\n \"a\": oops}", "m.json"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("m.json:2:");
    assertThatThrownBy(() -> JsonText.readObject("", "m.json")).hasMessageContaining("m.json");
    assertThatThrownBy(() -> JsonText.readObject("{} x", "m.json"))
        .hasMessageContaining("m.json:1:");
    assertThatThrownBy(() -> JsonText.readObject("null", "m.json"))
        .hasMessageContaining("holds null");
    assertThatThrownBy(() -> JsonText.readObject("{\"a\":1,\"a\":2}", "m.json"))
        .hasMessageContaining("Duplicate field 'a'");
    assertThatThrownBy(() -> JsonText.readObject("[".repeat(5000), "m.json"))
        .isInstanceOf(InputException.class);
  }

  @Test
  void missingAndMistypedValuesAreNamedWithTheirPlace() {
    JsonObject object = object("{\"o\":{\"n\":\"five\"},\"l\":[{\"n\":1},7],\"big\":1e999}");
    assertThatThrownBy(() -> object.text("id")).hasMessage("m.json: id is missing, must be text");
    assertThatThrownBy(() -> object.object("o").number("n"))
        .isInstanceOf(InputException.class)
        .hasMessage("m.json/o: n is five, must be a number");
    assertThatThrownBy(() -> object.objects("l"))
        .hasMessage("m.json: l[1] is 7, must be an object");
    assertThatThrownBy(() -> object.number("big")).hasMessageContaining("must be a finite number");
    assertThatThrownBy(() -> object.object("o").whole("n")).hasMessageContaining("a whole number");
    assertThatThrownBy(() -> object.texts("l")).hasMessageContaining("a list of texts");
  }

  private static JsonObject object(String text) {
    return new JsonObject("m.json", JsonText.readObject(text, "m.json"));
  }
}
