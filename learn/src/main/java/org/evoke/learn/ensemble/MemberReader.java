/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;

/** Opens the members of a saved ensemble. */
public final class MemberReader {
  static final String COLUMNS = "columns";

  private final int width;
  private final int targets;
  private final Parameters parameters;
  private final Opener opener;

  MemberReader(int width, int targets, Parameters parameters, Opener opener) {
    this.width = width;
    this.targets = targets;
    this.parameters = parameters;
    this.opener = opener;
  }

  /** Opens a regressor of one output. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens it.
     *
     * @param family name of the family
     * @param width number of columns
     * @throws InputException when there is no such family, or something is missing
     */
    Regressor open(
        String family, int width, Map<String, Object> architecture, Map<String, Tensor> parameters);
  }

  static String prefix(int member) {
    return "members." + member + ".";
  }

  List<Member> members(Object described, float[] weights) {
    if (!(described instanceof List<?> list) || list.size() != weights.length) {
      throw new InputException(
          "members is " + described + ", must be a list with one entry for each weight");
    }
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (!(list.get(i) instanceof Map<?, ?> map)) {
        throw wrong(i, "", list.get(i), "an object");
      }
      if (!(weights[i] > 0)) {
        throw wrong(i, "weight", weights[i], "above 0");
      }
      members.add(member(i, map, weights[i]));
    }
    return members;
  }

  private Member member(int number, Map<?, ?> map, double weight) {
    if (!(map.get("family") instanceof String family)) {
      throw wrong(number, "family", map.get("family"), "the name of a family");
    }
    int target = target(number, map.get("target"));
    if (!(map.get("architecture") instanceof Map<?, ?> inside)) {
      throw wrong(number, "architecture", map.get("architecture"), "an object");
    }
    Map<String, Object> architecture = new LinkedHashMap<>();
    inside.forEach((key, value) -> architecture.put(String.valueOf(key), value));
    Map<String, Tensor> own = parameters.below(prefix(number));
    int[] columns = columns(number, new Parameters(own));
    Regressor regressor = opener.open(family, columns.length, architecture, own);
    return new Member(family, target, weight, columns, regressor);
  }

  private int target(int number, Object value) {
    if (value instanceof Integer target && target >= 0 && target < targets) {
      return target;
    }
    throw wrong(number, "target", value, "a whole number from 0 to " + (targets - 1));
  }

  private int[] columns(int number, Parameters own) {
    if (!own.has(COLUMNS)) {
      return IntStream.range(0, width).toArray();
    }
    float[] values = own.get(COLUMNS, -1).values();
    int[] columns = new int[values.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = (int) values[i];
      boolean ascending = i == 0 || columns[i] > columns[i - 1];
      if (columns[i] != values[i] || !ascending || columns[i] < 0 || columns[i] >= width) {
        throw wrong(number, COLUMNS, values[i], "ascending whole numbers from 0 to " + (width - 1));
      }
    }
    return columns;
  }

  private static InputException wrong(int number, String key, Object value, String wanted) {
    String what = "member " + number + (key.isEmpty() ? "" : ", " + key);
    return new InputException(what + " is " + value + ", must be " + wanted);
  }
}
