/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.data.digest.Sha256;
import org.evoke.pipeline.bundle.TrainingData;
import org.evoke.score.Groups;

/**
 * Several data sets below each other as one. Rows and groups are named {@code set/name}, so that
 * none is in two sets; a part {@code set} holds the rows of each set, and {@code set/part} those of
 * its parts.
 */
public final class JoinedSets {
  private final List<String> names;
  private final List<DataSet> sets;

  private JoinedSets(Map<String, DataSet> sets) {
    this.names = List.copyOf(sets.keySet());
    this.sets = List.copyOf(sets.values());
  }

  /**
   * Joins data sets of the same targets and inputs, in the same order.
   *
   * @param sets by name, at least one
   * @param scales what the labels of a target are brought to, linearly; those of a target that is
   *     not there must have one scale in all sets already
   * @throws InputException when columns, classes or scales differ, or some have times and others
   *     not; says which
   */
  public static DataSet of(Map<String, DataSet> sets, Map<String, Scale> scales) {
    return new JoinedSets(sets).joined(scales);
  }

  private DataSet joined(Map<String, Scale> scales) {
    requireTimes();
    List<Target> targets = new ArrayList<>();
    for (int t = 0; t < first().clips().targets().size(); t++) {
      targets.add(target(t, scales));
    }
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < first().clips().inputs().size(); i++) {
      inputs.add(input(i));
    }
    Clips clips =
        new Clips(
            named(Clips::ids),
            new Groups(named(own -> own.groups().names())),
            first()
                .clips()
                .seconds()
                .map(
                    none ->
                        sets.stream()
                            .flatMapToDouble(
                                set -> java.util.Arrays.stream(set.clips().seconds().orElseThrow()))
                            .toArray()),
            inputs,
            targets);
    return new DataSet(clips.checked(), parts(), group(), about(), digest());
  }

  private DataSet first() {
    return sets.get(0);
  }

  private List<String> named(Function<Clips, List<String>> part) {
    List<String> all = new ArrayList<>();
    for (int s = 0; s < sets.size(); s++) {
      String name = names.get(s);
      part.apply(sets.get(s).clips()).forEach(own -> all.add(name + "/" + own));
    }
    return all;
  }

  private void requireTimes() {
    for (int s = 0; s < sets.size(); s++) {
      if (sets.get(s).clips().unlabelled().isPresent()) {
        throw new InputException(
            "data set "
                + names.get(s)
                + " keeps rows without labels, which several data sets together cannot; leave out"
                + " unlabelled");
      }
      boolean timed = sets.get(s).clips().seconds().isPresent();
      if (timed != first().clips().seconds().isPresent()) {
        throw new InputException(
            "data set "
                + names.get(timed ? s : 0)
                + " has times, "
                + names.get(timed ? 0 : s)
                + " has none; all that are joined must have them, or none");
      }
    }
  }

  private Target target(int number, Map<String, Scale> scales) {
    Target first = first().clips().targets().get(number);
    Scale common = scales.get(first.name());
    double[] labels = {};
    for (int s = 0; s < sets.size(); s++) {
      Target own = sets.get(s).clips().targets().get(number);
      if (!own.classes().equals(first.classes())) {
        throw new InputException(
            first.name()
                + " has classes "
                + first.classes()
                + " in "
                + names.get(0)
                + " and "
                + own.classes()
                + " in "
                + names.get(s)
                + ", must have the same");
      }
      if (common == null && !sameRange(own.scale(), first.scale())) {
        throw differentScales(s, first.scale(), own.scale());
      }
      labels = followed(labels, own.labels(), own.scale(), common);
    }
    return new Target(common == null ? first.scale() : common, first.classes(), labels);
  }

  private static double[] followed(double[] before, double[] more, Scale own, Scale common) {
    double[] all = java.util.Arrays.copyOf(before, before.length + more.length);
    for (int i = 0; i < more.length; i++) {
      double label = common == null ? more[i] : common.limited(own.convert(more[i], common));
      all[before.length + i] = label;
    }
    return all;
  }

  private static boolean sameRange(Scale one, Scale other) {
    return one.low() == other.low() && one.high() == other.high();
  }

  private InputException differentScales(int set, Scale first, Scale own) {
    return new InputException(
        first.name()
            + " goes from "
            + range(first)
            + " in "
            + names.get(0)
            + " and from "
            + range(own)
            + " in "
            + names.get(set)
            + "; say what all are brought to, such as targets: [{name: "
            + first.name()
            + ", low: -1, high: 1}]");
  }

  private static String range(Scale scale) {
    return scale.low() + " to " + scale.high();
  }

  private Input input(int number) {
    Input joined = first().clips().inputs().get(number);
    for (int s = 1; s < sets.size(); s++) {
      Input own = sets.get(s).clips().inputs().get(number);
      requireSameColumns(names.get(0), joined.set(), names.get(s), own.set());
      joined = joined.followedBy(own);
    }
    return joined;
  }

  /**
   * Refuses columns that differ.
   *
   * @throws InputException when they do; names the first difference
   */
  public static void requireSameColumns(
      String firstName, FeatureSet first, String otherName, FeatureSet other) {
    List<String> columns = first.columns();
    List<String> others = other.columns();
    for (int c = 0; c < Math.max(columns.size(), others.size()); c++) {
      String one = c < columns.size() ? columns.get(c) : "none";
      String two = c < others.size() ? others.get(c) : "none";
      if (!one.equals(two)) {
        throw new InputException(
            "data sets with different columns cannot be mixed: column "
                + (c + 1)
                + " of "
                + firstName
                + " ("
                + columns.size()
                + " columns) is "
                + one
                + ", of "
                + otherName
                + " ("
                + others.size()
                + " columns) "
                + two);
      }
    }
  }

  private Map<String, int[]> parts() {
    Map<String, int[]> parts = new LinkedHashMap<>();
    int start = 0;
    for (int s = 0; s < sets.size(); s++) {
      String name = names.get(s);
      int from = start;
      int rows = sets.get(s).clips().rows();
      parts.put(name, IntStream.range(from, from + rows).toArray());
      sets.get(s)
          .parts()
          .forEach(
              (part, own) ->
                  parts.put(name + "/" + part, IntStream.of(own).map(row -> from + row).toArray()));
      start += rows;
    }
    return parts;
  }

  private String group() {
    return texts(DataSet::group, " or ");
  }

  private String texts(Function<DataSet, String> text, String between) {
    return sets.stream().map(text).distinct().collect(Collectors.joining(between));
  }

  private TrainingData about() {
    return new TrainingData(
        String.join(" + ", names),
        sets.stream().mapToLong(set -> set.clips().rows()).sum(),
        texts(set -> set.about().unit(), "; "),
        texts(set -> set.about().labels(), "; "),
        texts(set -> set.about().terms(), "; "),
        texts(set -> set.about().citation(), "; "));
  }

  private String digest() {
    String lines =
        IntStream.range(0, sets.size())
            .mapToObj(s -> sets.get(s).sha256() + "  " + names.get(s) + "\n")
            .collect(Collectors.joining());
    return Sha256.hex(lines.getBytes(StandardCharsets.UTF_8));
  }
}
