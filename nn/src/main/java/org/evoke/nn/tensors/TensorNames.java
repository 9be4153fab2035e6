/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tensors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/**
 * Names of tensors without what PyTorch's wrappers add: {@code module.} of parallel modules, {@code
 * _orig_mod.} of compiled ones, and the names of the newer weight normalisation.
 */
public final class TensorNames {
  private static final List<String> WRAPPERS = List.of("module.", "_orig_mod.");

  /** Counters of batches, which change nothing while momentum is constant. */
  private static final String COUNTER = ".num_batches_tracked";

  private static final String LENGTH = ".parametrizations.weight.original0";
  private static final String DIRECTION = ".parametrizations.weight.original1";

  private TensorNames() {}

  /** The plain names. */
  public static Set<String> plain(Set<String> names) {
    String wrapper = wrapper(names);
    Set<String> plain = new TreeSet<>();
    names.forEach(name -> plain.add(plain(name, wrapper)));
    return plain;
  }

  /**
   * The tensors under their plain names, without counters.
   *
   * @throws InputException when two have the same plain name
   */
  public static Map<String, Tensor> plain(Map<String, Tensor> tensors) {
    String wrapper = wrapper(tensors.keySet());
    Map<String, Tensor> plain = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          boolean counter = name.endsWith(COUNTER);
          if (!counter && plain.put(plain(name, wrapper), tensor) != null) {
            throw new InputException("tensor " + plain(name, wrapper) + " is there twice");
          }
        });
    return plain;
  }

  /** What all names begin with. */
  private static String wrapper(Set<String> names) {
    StringBuilder wrapper = new StringBuilder();
    boolean found = !names.isEmpty();
    while (found) {
      found = false;
      for (String candidate : WRAPPERS) {
        String longer = wrapper + candidate;
        if (names.stream().allMatch(name -> name.startsWith(longer))) {
          wrapper.append(candidate);
          found = true;
        }
      }
    }
    return wrapper.toString();
  }

  private static String plain(String name, String wrapper) {
    String own = name.substring(wrapper.length());
    if (own.endsWith(LENGTH)) {
      return own.substring(0, own.length() - LENGTH.length()) + ".weight_g";
    }
    return own.endsWith(DIRECTION)
        ? own.substring(0, own.length() - DIRECTION.length()) + ".weight_v"
        : own;
  }
}
