/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.evoke.core.InputException;

/**
 * JSON objects as maps of strings, numbers, booleans, lists and maps, in the order of the file.
 * Duplicate keys and anything after the object are refused.
 */
public final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  /**
   * Reads an object.
   *
   * @param text JSON
   * @param place file that it comes from, for messages
   * @throws InputException when it is not one JSON object
   */
  public static Map<String, Object> readObject(String text, String place) {
    try {
      Map<String, Object> object =
          MAPPER.readValue(text, new TypeReference<Map<String, Object>>() {});
      if (object == null) {
        throw new InputException(place + ": holds null, must hold a JSON object");
      }
      return object;
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      String at = where == null ? "" : ":" + where.getLineNr() + ":" + where.getColumnNr();
      throw new InputException(
          place
              + at
              + ": not a JSON object: "
              + e.getOriginalMessage().lines().findFirst().orElse(""),
          e);
    }
  }

  /**
   * Writes an object with two spaces of indent, LF and a final line end: the same map, the same
   * text. Entries keep their order, or are sorted where the map has none ({@link KeyOrder}).
   */
  public static String write(Map<String, Object> object) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return MAPPER.writer(printer).writeValueAsString(KeyOrder.of(object)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not representable as JSON", e);
    }
  }

  /** Writes an object on one line, with entries in the same order. */
  public static String writeCompact(Map<String, Object> object) {
    try {
      return MAPPER.writeValueAsString(KeyOrder.of(object));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not representable as JSON", e);
    }
  }
}
