/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.ClassNames;
import org.evoke.core.FeatureSet;
import org.evoke.core.ModelFamily.Stated;
import org.evoke.core.Scale;
import org.evoke.core.UsageException;

/** What the outputs of imported networks are called: as it is stated, or as is usual. */
final class ImportedOutputs {
  private static final String CLASS = "class";

  private ImportedOutputs() {}

  /** Numbers on unknown scales, unless classes are stated. */
  static NetworkOutputs values(int count, Stated stated) {
    return values(count, stated, unknown(count));
  }

  /** Numbers on usual scales, unless classes are stated. */
  static NetworkOutputs values(int count, Stated stated, List<Scale> usual) {
    return stated.classes().isEmpty()
        ? NetworkOutputs.values(scales(count, stated, usual))
        : classes(count, stated);
  }

  /** Classes, unless scales are stated or there is only one number. */
  static NetworkOutputs classes(int count, Stated stated) {
    if (!stated.classes().isEmpty() && !stated.outputs().isEmpty()) {
      throw new UsageException("outputs and classes are stated, a network has one of them");
    }
    boolean values = count < 2 && stated.classes().isEmpty();
    if (values || !stated.outputs().isEmpty()) {
      return NetworkOutputs.values(scales(count, stated, unknown(count)));
    }
    List<String> labels =
        stated.classes().isEmpty()
            ? IntStream.rangeClosed(1, count).mapToObj(number -> CLASS + " " + number).toList()
            : stated.classes();
    requireCount(labels.size(), count, "classes");
    return NetworkOutputs.classes(new ClassNames(CLASS, labels));
  }

  /** Probabilities of tags. */
  static NetworkOutputs tags(int count, Stated stated) {
    requireNoClasses(stated);
    List<Scale> usual =
        IntStream.range(0, count).mapToObj(number -> probability("tag" + number)).toList();
    return new NetworkOutputs(Answers.TAGS, probabilities(scales(count, stated, usual)), List.of());
  }

  /** Probability of one event in a frame and in the whole clip. */
  static NetworkOutputs events(Stated stated) {
    requireNoClasses(stated);
    List<Scale> usual = List.of(probability("event"), probability("event_clip"));
    return new NetworkOutputs(Answers.EVENTS, probabilities(scales(2, stated, usual)), List.of());
  }

  private static List<Scale> probabilities(List<Scale> named) {
    return named.stream().map(scale -> probability(scale.name())).toList();
  }

  private static void requireNoClasses(Stated stated) {
    if (!stated.classes().isEmpty()) {
      throw new UsageException(
          "classes are stated, but each tag or event of this network is there or not; state"
              + " outputs");
    }
  }

  /** That something is there. */
  static Scale probability(String name) {
    return new Scale(name, 0, 1, "surely not there", "surely there");
  }

  private static List<Scale> scales(int count, Stated stated, List<Scale> usual) {
    if (stated.outputs().isEmpty()) {
      return usual;
    }
    requireCount(stated.outputs().size(), count, "outputs");
    return stated.outputs();
  }

  private static void requireCount(int named, int count, String what) {
    if (named != count) {
      throw new UsageException(named + " " + what + " are stated, the network has " + count);
    }
  }

  private static List<Scale> unknown(int count) {
    List<Scale> scales = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String name = count == 1 ? "output" : "output" + number;
      scales.add(new Scale(name, -1, 1, FeatureSet.UNKNOWN, FeatureSet.UNKNOWN));
    }
    return scales;
  }
}
