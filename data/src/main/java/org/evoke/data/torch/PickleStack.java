/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;

/** The stack of values that a pickle works on, with its marks. */
final class PickleStack {
  private final List<Object> values = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();

  void push(Object value) {
    values.add(value);
  }

  Object pop() {
    requireValues(1);
    return values.remove(values.size() - 1);
  }

  Object top() {
    requireValues(1);
    return values.get(values.size() - 1);
  }

  void mark() {
    marks.add(values.size());
  }

  /** Takes the topmost values, the deepest first. */
  List<Object> take(int count) {
    requireValues(count);
    return cut(values.size() - count);
  }

  /** Takes the values above the last mark, and the mark. */
  List<Object> takeToMark() {
    if (marks.isEmpty()) {
      throw new InputException("no mark on the stack");
    }
    return cut(marks.remove(marks.size() - 1));
  }

  private List<Object> cut(int from) {
    List<Object> above = values.subList(from, values.size());
    // A copy that may hold null, which stands for None.
    List<Object> taken = Collections.unmodifiableList(Arrays.asList(above.toArray()));
    above.clear();
    return taken;
  }

  private void requireValues(int count) {
    int floor = marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
    if (values.size() - floor < count) {
      throw new InputException(
          "needs " + count + " values, there are " + (values.size() - floor) + " on the stack");
    }
  }

  /** Adds values to the list on top. What objects of other classes would have done is left out. */
  @SuppressWarnings("unchecked") // lists on the stack are made by the reader
  void append(List<Object> added) {
    if (top() instanceof ArrayList<?> list) {
      ((List<Object>) list).addAll(added);
    } else if (!(top() instanceof InertObject)) {
      throw new InputException("items are added to something that is no list");
    }
  }

  /** Puts keys and values, one after the other, into the dictionary on top. */
  @SuppressWarnings("unchecked") // maps on the stack are made by the reader
  void put(List<Object> keysAndValues) {
    if (top() instanceof Map<?, ?> map) {
      putAll((Map<Object, Object>) map, keysAndValues);
    } else if (!(top() instanceof InertObject)) {
      throw new InputException("entries are put into something that is no dictionary");
    }
  }

  /** Puts keys and values, one after the other, into a dictionary. */
  static Map<Object, Object> putAll(Map<Object, Object> map, List<Object> keysAndValues) {
    if (keysAndValues.size() % 2 != 0) {
      throw new InputException("a dictionary has a key without value");
    }
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      map.put(key(keysAndValues.get(i)), keysAndValues.get(i + 1));
    }
    return map;
  }

  /** Keys that can contain themselves must not be hashed: only their being there is kept. */
  private static Object key(Object key) {
    boolean plain =
        key == null
            || key instanceof String
            || key instanceof Long
            || key instanceof BigInteger
            || key instanceof Double
            || key instanceof Boolean
            || key instanceof ClassName
            || key instanceof InertObject;
    return plain ? key : new InertObject(new ClassName("key", "unread"), List.of());
  }
}
