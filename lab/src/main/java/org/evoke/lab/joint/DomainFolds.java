/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.score.Fold;
import org.evoke.score.protocol.StratifiedKFold;
import org.evoke.score.protocol.WardTree;

/**
 * The folds of each data set on its own, stratified over Ward clusters of its labels of at least
 * folds squared rows; the same fold of all data sets is used together.
 */
final class DomainFolds {
  private static final int MOST_CLUSTERS = 1_000_000;

  private final JointData data;
  private final int count;
  private final List<int[]> strata = new ArrayList<>();
  private final List<List<Fold>> folds = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  DomainFolds(JointData data, int count, Seed seed) {
    this.data = data;
    this.count = count;
    for (int d = 0; d < data.domains().size(); d++) {
      int domain = d;
      String name = data.domains().get(d).name();
      int[] clusters = WardTree.of(data.labels(d)).cutWithSmallest(count * count);
      if (data.rows(d) < count * count) {
        notes.add(
            name
                + " has "
                + data.rows(d)
                + " rows, fewer than the "
                + count * count
                + " that a cluster of labels needs: its folds are not stratified.");
      }
      try {
        folds.add(new StratifiedKFold(count, clusters).split(data.groups(d), seed.derive(name)));
      } catch (InputException e) {
        throw new InputException("data set " + name + ": " + e.getMessage(), e);
      }
      strata.add(Arrays.stream(clusters).map(c -> domain * MOST_CLUSTERS + c).toArray());
    }
  }

  JointData data() {
    return data;
  }

  /** How many folds. */
  int count() {
    return count;
  }

  /** A fold of a data set, in its own rows. */
  Fold fold(int domain, int number) {
    return folds.get(domain).get(number);
  }

  /** The cluster of each row of a data set; no two data sets share one. */
  int[] strata(int domain) {
    return strata.get(domain);
  }

  /** The cluster of each row of the table. */
  int[] strata() {
    return strata.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** What a reader has to know, whole sentences. */
  List<String> notes() {
    return notes;
  }
}
