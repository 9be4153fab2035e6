/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.util.List;
import java.util.Map;

/**
 * What a pickle says about an object whose class is not on the allow list: nothing of it is ever
 * run. Two are equal only when they are the same.
 */
final class InertObject {
  private final ClassName type;
  private final List<Object> arguments;
  private Object state;

  InertObject(ClassName type, List<Object> arguments) {
    this.type = type;
    this.arguments = arguments;
  }

  /** The class, or the function that Python would have called. */
  ClassName type() {
    return type;
  }

  /** What it would have been called with. */
  List<Object> arguments() {
    return arguments;
  }

  /** What the object would have been filled with; null where there was nothing. */
  Object state() {
    return state;
  }

  void build(Object newState) {
    state = newState;
  }

  /**
   * An attribute that is a dictionary, such as {@code _parameters}.
   *
   * @return an empty map when there is no such attribute
   */
  Map<?, ?> dictionary(String attribute) {
    return state instanceof Map<?, ?> attributes && attributes.get(attribute) instanceof Map<?, ?> m
        ? m
        : Map.of();
  }

  /** Whether it has that attribute. */
  boolean has(String attribute) {
    return state instanceof Map<?, ?> attributes && attributes.containsKey(attribute);
  }

  /** An attribute, or null. */
  Object attribute(String name) {
    return state instanceof Map<?, ?> attributes ? attributes.get(name) : null;
  }
}
