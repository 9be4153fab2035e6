/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.score.Fold;

/**
 * Features that were learned from labels of some groups, such as what a detector of sound events
 * hears: of all rows, once for each group, by something that has not learned from that group. A
 * fold that leaves one group out takes those.
 *
 * @param byName by name of the input and of the group that was left out
 */
public record FoldInputs(Map<String, Map<String, Input>> byName) {
  /** Stands for the name of the group in paths. */
  public static final String GROUP = "{group}";

  /** No such features. */
  public static final FoldInputs NONE = new FoldInputs(Map.of());

  public FoldInputs {
    byName = new LinkedHashMap<>(byName);
  }

  /** Some of them. */
  public FoldInputs named(Collection<String> names) {
    Map<String, Map<String, Input>> some = new LinkedHashMap<>(byName);
    some.keySet().retainAll(names);
    return new FoldInputs(some);
  }

  /** The rows with these numbers, in this order. */
  public FoldInputs select(int[] rows) {
    Map<String, Map<String, Input>> selected = new LinkedHashMap<>();
    byName.forEach(
        (name, groups) -> {
          Map<String, Input> own = new LinkedHashMap<>();
          groups.forEach((group, input) -> own.put(group, input.select(rows)));
          selected.put(name, own);
        });
    return new FoldInputs(selected);
  }

  /**
   * The clips as a fold may see them.
   *
   * @throws InputException when the fold leaves out several groups, or one without such features
   */
  Clips in(Clips clips, Fold fold) {
    if (byName.isEmpty()) {
      return clips;
    }
    List<String> leftOut =
        IntStream.of(fold.test()).mapToObj(clips.groups().names()::get).distinct().toList();
    if (leftOut.size() != 1) {
      throw new InputException(
          "a fold leaves out "
              + leftOut.size()
              + " groups; features by {group} need folds that leave out one");
    }
    List<Input> inputs = new ArrayList<>();
    for (Input input : clips.inputs()) {
      Map<String, Input> groups = byName.get(input.name());
      inputs.add(groups == null ? input : of(groups, input.name(), leftOut.get(0)));
    }
    return clips.withInputs(inputs);
  }

  private static Input of(Map<String, Input> groups, String name, String group) {
    Input input = groups.get(group);
    if (input == null) {
      throw new InputException("features " + name + " are not there without group " + group);
    }
    return input;
  }
}
