/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evoke.core.InputException;

/**
 * Finds the tensors in what a pickle holds, by the names that PyTorch's {@code state_dict} gives
 * them: entries of dictionaries, and {@code _parameters}, {@code _buffers} and {@code _modules} of
 * objects.
 */
final class TensorWalk {
  private static final int MOST_DEPTH = 64;
  private static final int MOST_TENSORS = 100_000;
  private static final int MOST_MODULES = 100_000;

  /** Where checkpoints that hold more than weights keep them. */
  private static final List<String> WEIGHT_KEYS =
      List.of("state_dict", "model_state_dict", "model");

  private final String place;
  private final Map<String, TensorReference> tensors = new LinkedHashMap<>();
  private final Set<InertObject> entered = new HashSet<>();
  private int modules;

  private TensorWalk(String place) {
    this.place = place;
  }

  /**
   * The tensors by name, in the order of the file.
   *
   * @param root what the pickle holds: a module, a state dictionary, or a dictionary that has one
   *     of them as {@code state_dict}, {@code model_state_dict} or {@code model}
   * @throws InputException when there are none; says what there is instead
   */
  static Map<String, TensorReference> of(Object root, String place) {
    TensorWalk walk = new TensorWalk(place);
    if (root instanceof InertObject module) {
      walk.module("", module, 0);
    } else if (root instanceof Map<?, ?> map) {
      walk.dictionary(map);
    }
    if (walk.tensors.isEmpty()) {
      throw new InputException(
          place + ": holds no module and no state dictionary with tensors; save one of these");
    }
    return walk.tensors;
  }

  private void dictionary(Map<?, ?> map) {
    map.forEach((key, value) -> tensor(String.valueOf(key), value));
    if (!tensors.isEmpty()) {
      return;
    }
    for (String key : WEIGHT_KEYS) {
      if (map.get(key) instanceof InertObject module) {
        module("", module, 0);
        return;
      }
      if (map.get(key) instanceof Map<?, ?> inner) {
        inner.forEach((name, value) -> tensor(String.valueOf(name), value));
        return;
      }
    }
  }

  private void module(String prefix, InertObject module, int depth) {
    if (depth > MOST_DEPTH || ++modules > MOST_MODULES || !entered.add(module)) {
      throw new InputException(
          place
              + ": modules at "
              + prefix
              + " contain themselves, lie deeper than "
              + MOST_DEPTH
              + ", or are more than "
              + MOST_MODULES);
    }
    module.dictionary("_parameters").forEach((name, value) -> tensor(prefix + name, value));
    module.dictionary("_buffers").forEach((name, value) -> buffer(module, prefix, name, value));
    module
        .dictionary("_modules")
        .forEach((name, value) -> inner(prefix + name + ".", value, depth + 1));
    entered.remove(module);
  }

  private void inner(String prefix, Object value, int depth) {
    if (value instanceof InertObject module) {
      module(prefix, module, depth);
    }
  }

  private void buffer(InertObject module, String prefix, Object name, Object value) {
    if (!nonPersistent(module).contains(name)) {
      tensor(prefix + name, value);
    }
  }

  /** Buffers that PyTorch leaves out of state dictionaries. */
  private static List<?> nonPersistent(InertObject module) {
    Object names = module.attribute("_non_persistent_buffers_set");
    Object list =
        names instanceof InertObject set && set.arguments().size() == 1
            ? set.arguments().get(0)
            : names;
    return list instanceof List<?> found ? found : List.of();
  }

  private void tensor(String name, Object value) {
    if (value instanceof InertObject object && object.type().name().startsWith("_rebuild_")) {
      throw new InputException(
          place + ": tensor " + name + " is made by " + object.type() + ", which is not read");
    }
    if (value instanceof InertObject object) {
      array(name, object).ifPresent(array -> tensor(name, array));
    }
    if (value instanceof TensorReference tensor && tensors.put(name, tensor) != null) {
      throw new InputException(place + ": tensor " + name + " is there twice");
    }
    if (tensors.size() > MOST_TENSORS) {
      throw new InputException(place + ": more than " + MOST_TENSORS + " tensors");
    }
  }

  private Optional<TensorReference> array(String name, InertObject object) {
    try {
      return NumpyArray.tensor(name, object);
    } catch (InputException e) {
      throw new InputException(place + ": " + e.getMessage(), e);
    }
  }
}
