/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.List;
import org.evoke.core.ClassNames;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Options;

/**
 * What the numbers of a network mean.
 *
 * @param answers how they become a prediction
 * @param scales one for each number; empty for classes
 * @param classes one with a label for each number; empty otherwise
 */
public record NetworkOutputs(Answers answers, List<Scale> scales, List<ClassNames> classes) {
  public NetworkOutputs {
    scales = List.copyOf(scales);
    classes = List.copyOf(classes);
  }

  /** Numbers on scales. */
  public static NetworkOutputs values(List<Scale> scales) {
    return new NetworkOutputs(Answers.VALUES, scales, List.of());
  }

  /** One of some classes. */
  public static NetworkOutputs classes(ClassNames classes) {
    return new NetworkOutputs(Answers.CLASSES, List.of(), List.of(classes));
  }

  /** Whether an event is heard: in each frame, and in the whole series. */
  public static NetworkOutputs event(String name) {
    return new NetworkOutputs(
        Answers.EVENTS,
        List.of(ImportedOutputs.probability(name), ImportedOutputs.probability(name + "_clip")),
        List.of());
  }

  /**
   * Refuses outputs that a network cannot give.
   *
   * @throws InputException says what it gives
   */
  void require(Architecture architecture) {
    if (!Answers.of(architecture).contains(answers)) {
      throw new InputException(
          "answers is "
              + Options.word(answers)
              + ", networks "
              + architecture.family()
              + " give "
              + Answers.of(architecture).stream().map(Options::word).toList());
    }
    boolean choice = answers == Answers.CLASSES;
    int named = choice ? labels() : scales.size();
    if (named != architecture.outputs()
        || classes.size() != (choice ? 1 : 0)
        || scales.isEmpty() != choice) {
      throw new InputException(
          "the network has "
              + architecture.outputs()
              + " outputs, but "
              + scales.size()
              + " scales and "
              + labels()
              + " classes are named for answers "
              + Options.word(answers));
    }
  }

  private int labels() {
    return classes.stream().mapToInt(each -> each.labels().size()).sum();
  }

  /** Numbers of a row. */
  int width() {
    return answers == Answers.CLASSES ? labels() : scales.size();
  }
}
