/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;

/**
 * Looks typed values up in a JSON object; what is missing or of another type is named with its
 * place.
 *
 * @param place file and path within it, for messages
 * @param values the object
 */
public record JsonObject(String place, Map<String, Object> values) {
  /** A text. */
  public String text(String key) {
    return get(key, String.class, "text");
  }

  /** A finite number. */
  public double number(String key) {
    double number = get(key, Number.class, "a number").doubleValue();
    if (!Double.isFinite(number)) {
      throw wrong(key, number, "a finite number");
    }
    return number;
  }

  /** A whole number. */
  public long whole(String key) {
    Number number = get(key, Number.class, "a whole number");
    if (number instanceof Integer || number instanceof Long) {
      return number.longValue();
    }
    throw wrong(key, number, "a whole number of at most 64 bits");
  }

  /** An object inside. */
  public JsonObject object(String key) {
    return inner(key, values.get(key));
  }

  /** A list of texts. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object entry : get(key, List.class, "a list")) {
      if (!(entry instanceof String text)) {
        throw wrong(key, entry, "a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  /** A list of objects. */
  public List<JsonObject> objects(String key) {
    List<JsonObject> objects = new ArrayList<>();
    for (Object entry : get(key, List.class, "a list")) {
      objects.add(inner(key + "[" + objects.size() + "]", entry));
    }
    return objects;
  }

  private JsonObject inner(String key, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(key, value, "an object");
    }
    Map<String, Object> typed = new java.util.LinkedHashMap<>();
    map.forEach((name, inside) -> typed.put(String.valueOf(name), inside));
    return new JsonObject(place + "/" + key, typed);
  }

  private <T> T get(String key, Class<T> type, String wanted) {
    Object value = values.get(key);
    if (!type.isInstance(value)) {
      throw wrong(key, value, wanted);
    }
    return type.cast(value);
  }

  private InputException wrong(String key, Object value, String wanted) {
    String found =
        values.containsKey(key) || value != null ? "is " + shortened(value) : "is missing";
    return new InputException(place + ": " + key + " " + found + ", must be " + wanted);
  }

  private static String shortened(Object value) {
    String text = String.valueOf(value);
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
