/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.util.ArrayList;
import java.util.List;
import org.evoke.data.yaml.Fields;

/** Reads the key {@code protocol}: one, or a list of them. */
final class ProtocolReader {
  private static final String LEAVE_SET = "leave-one-data-set-out";
  private static final List<String> KINDS =
      List.of("kfold", "leave-one-group-out", "fixed", LEAVE_SET);
  private static final List<String> INNER_KINDS = KINDS.subList(0, 2);
  private static final List<String> STRATA = List.of("none", "ward");
  private static final int USUAL_FOLDS = 10;
  private static final int USUAL_INNER_FOLDS = 5;

  private final Fields root;
  private final List<String> models;
  private final List<String> sets;

  /**
   * A reader.
   *
   * @param models names of the models
   * @param sets names of the data sets
   */
  ProtocolReader(Fields root, List<String> models, List<String> sets) {
    this.root = root;
    this.models = models;
    this.sets = sets;
  }

  /** The protocols in order. */
  List<ProtocolPlan> protocols() {
    List<ProtocolPlan> protocols = new ArrayList<>();
    root.each("protocol", this::plans).forEach(protocols::addAll);
    if (protocols.isEmpty()) {
      throw root.wrong("protocol", "missing", "such as {kind: kfold, folds: 10}");
    }
    return protocols;
  }

  /** One protocol, or one for each data set that is left out. */
  private List<ProtocolPlan> plans(Fields fields) {
    String kind = fields.choice("kind", KINDS);
    if (!kind.equals(LEAVE_SET)) {
      return List.of(protocol(fields, split(fields, kind, USUAL_FOLDS)));
    }
    if (sets.size() < 2) {
      throw fields.wrong("kind", kind, "another one where there is one data set, " + sets.get(0));
    }
    ProtocolPlan common = protocol(fields, new SplitPlan.LeaveSetOut(sets, sets.get(0)));
    return sets.stream().map(set -> common.leavingOut(set)).toList();
  }

  private ProtocolPlan protocol(Fields fields, SplitPlan split) {
    boolean random = split instanceof SplitPlan.KFold || split instanceof SplitPlan.Stratified;
    int repeats = random ? fields.whole("repeats", 1, 1) : 1;
    String name =
        ExperimentReader.requireName(
            fields, "name", fields.text("name", usualName(split, repeats)));
    String group = fields.text("group", "");
    SplitPlan inner =
        fields.insideOrNone(
            "inner", i -> split(i, i.choice("kind", INNER_KINDS, "kfold"), USUAL_INNER_FOLDS));
    List<String> measured = fields.texts("models");
    for (String model : measured) {
      if (!models.contains(model)) {
        throw fields.unknown("models", model, models);
      }
    }
    return new ProtocolPlan(
        name,
        split,
        group,
        repeats,
        inner,
        fields.keep("models", measured.isEmpty() ? models : measured),
        fields.text("note", ""));
  }

  private static String usualName(SplitPlan split, int repeats) {
    if (split instanceof SplitPlan.Fixed) {
      return "fixed";
    }
    if (split instanceof SplitPlan.LeaveSetOut) {
      return LEAVE_SET;
    }
    if (split instanceof SplitPlan.LeaveOneOut) {
      return "leave-one-group-out";
    }
    String folds = (repeats == 1 ? "" : repeats + "x") + split.folds() + "-fold";
    return split instanceof SplitPlan.Stratified ? folds + "-stratified" : folds;
  }

  private static SplitPlan split(Fields fields, String kind, int usualFolds) {
    return switch (kind) {
      case "kfold" -> folds(fields, fields.whole("folds", 2, usualFolds));
      case "leave-one-group-out" -> new SplitPlan.LeaveOneOut();
      default -> new SplitPlan.Fixed(parts(fields, "train"), parts(fields, "test"));
    };
  }

  private static SplitPlan folds(Fields fields, int folds) {
    if (fields.choice("strata", STRATA, STRATA.get(0)).equals(STRATA.get(0))) {
      return new SplitPlan.KFold(folds);
    }
    return new SplitPlan.Stratified(folds, fields.whole("smallest-cluster", 1, folds * folds));
  }

  private static List<String> parts(Fields fields, String key) {
    List<String> parts = fields.texts(key);
    return parts.isEmpty() ? fields.keep(key, List.of(key)) : parts;
  }
}
