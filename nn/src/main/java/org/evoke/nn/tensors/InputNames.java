/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tensors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.UsageException;

/**
 * Names and widths of the inputs of a network: those that its tensors tell, with those that a user
 * states.
 */
public final class InputNames {
  private InputNames() {}

  /**
   * Inputs that each have a matrix of their own.
   *
   * @param widths as the tensors tell
   * @param usual names where none are stated
   * @param stated names in order, with the width of each or 0
   * @throws UsageException when what is stated does not fit the widths
   */
  public static Map<String, Integer> each(
      List<Integer> widths, List<String> usual, Map<String, Integer> stated) {
    List<String> names = stated.isEmpty() ? usual : List.copyOf(stated.keySet());
    if (names.size() != widths.size()) {
      throw new UsageException(
          "inputs are " + names + ", the weights have " + widths.size() + " of widths " + widths);
    }
    Map<String, Integer> inputs = new LinkedHashMap<>();
    for (int i = 0; i < widths.size(); i++) {
      String name = names.get(i);
      int said = stated.getOrDefault(name, 0);
      if (said != 0 && said != widths.get(i)) {
        throw new UsageException(
            "input "
                + name
                + " is said to be "
                + said
                + " wide, the weights take "
                + widths.get(i));
      }
      inputs.put(name, widths.get(i));
    }
    return inputs;
  }

  /**
   * Inputs that are joined before the first matrix.
   *
   * @param total sum of their widths, as the tensors tell
   * @param usual name of a single one where none are stated
   * @param stated names in order, with the width of each or, for one of them, 0
   * @throws UsageException when what is stated does not fit the sum
   */
  public static Map<String, Integer> joined(int total, String usual, Map<String, Integer> stated) {
    if (stated.isEmpty()) {
      return Map.of(usual, total);
    }
    long open = stated.values().stream().filter(width -> width == 0).count();
    int rest = total - known(stated);
    if (open > 1 || (open == 0 && rest != 0) || (open == 1 && rest < 1)) {
      throw new UsageException(
          "inputs are "
              + stated.keySet()
              + " of widths "
              + stated.values()
              + ", the weights take "
              + total
              + " columns in all: give NAME:WIDTH for each but one");
    }
    Map<String, Integer> inputs = new LinkedHashMap<>();
    stated.forEach((name, width) -> inputs.put(name, width == 0 ? rest : width));
    return inputs;
  }

  /** Sum of the widths that are stated. */
  public static int known(Map<String, Integer> stated) {
    return stated.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The first or the other ones of what is stated. */
  public static Map<String, Integer> part(Map<String, Integer> stated, int from, int until) {
    Map<String, Integer> part = new LinkedHashMap<>();
    List<String> names = List.copyOf(stated.keySet());
    for (String name : names.subList(Math.min(from, names.size()), Math.min(until, names.size()))) {
      part.put(name, stated.get(name));
    }
    return part;
  }

  /** The usual names {@code x0}, {@code x1} and so on. */
  public static List<String> numbered(int count) {
    return java.util.stream.IntStream.range(0, count).mapToObj(i -> "x" + i).toList();
  }
}
