/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;

/**
 * The only references that mean something to the reader of pickles: what holds and builds tensors.
 * All others give an {@link InertObject}.
 */
final class Constructors {
  private static final int STORAGE_PARTS = 5;

  private Constructors() {}

  /** What a call with these arguments gives. */
  static Object call(ClassName function, List<Object> arguments) {
    return switch (function.toString()) {
      case "collections.OrderedDict" -> dictionary(arguments);
      case "torch._utils._rebuild_tensor", "torch._utils._rebuild_tensor_v2" ->
          TensorReference.of(arguments);
      case "torch._utils._rebuild_parameter", "torch._utils._rebuild_parameter_with_state" ->
          parameter(arguments);
      default -> new InertObject(function, arguments);
    };
  }

  private static Map<Object, Object> dictionary(List<Object> arguments) {
    Map<Object, Object> dictionary = new LinkedHashMap<>();
    if (!arguments.isEmpty() && arguments.get(0) instanceof List<?> pairs) {
      for (Object pair : pairs) {
        if (!(pair instanceof List<?> parts) || parts.size() != 2) {
          throw new InputException("an OrderedDict is made of something that is no pair");
        }
        PickleStack.putAll(dictionary, new ArrayList<>(parts));
      }
    }
    return dictionary;
  }

  private static TensorReference parameter(List<Object> arguments) {
    if (!arguments.isEmpty() && arguments.get(0) instanceof TensorReference tensor) {
      return tensor;
    }
    throw new InputException("a parameter is made of something that is no tensor");
  }

  /**
   * What a persistent id stands for: {@code ('storage', class, key, location, count[, view])} a
   * storage, {@code ('module', class, file, source)} the class.
   */
  static Object persistent(Object id) {
    if (id instanceof List<?> parts && parts.size() >= 2) {
      if ("module".equals(parts.get(0)) && parts.get(1) instanceof ClassName type) {
        return type;
      }
      if ("storage".equals(parts.get(0))
          && parts.size() >= STORAGE_PARTS
          && parts.get(1) instanceof ClassName type
          && parts.get(2) instanceof String key
          && parts.get(4) instanceof Long count) {
        return storage(type, key, count, parts.size() > STORAGE_PARTS ? parts.get(5) : null);
      }
    }
    throw new InputException("a reference outside of the pickle is neither storage nor module");
  }

  private static StorageReference storage(ClassName type, String key, long count, Object view) {
    if (view == null) {
      return new StorageReference(type, key, 0, count);
    }
    if (view instanceof List<?> parts
        && parts.size() == 3
        && parts.get(1) instanceof Long offset
        && parts.get(2) instanceof Long size
        && offset >= 0) {
      return new StorageReference(type, key, offset, size);
    }
    throw new InputException("the view of storage " + key + " is not key, offset and size");
  }
}
