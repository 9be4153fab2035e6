/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.FeatureSet;
import org.evoke.lab.classical.ClassicalTrainer;
import org.evoke.lab.data.JoinedSets;
import org.evoke.learn.TrainingSet;
import org.evoke.score.Groups;

/**
 * Several data sets below each other, in one table. Row j of a data set is row {@code start + j} of
 * the table.
 */
public final class JointData {
  private final List<Domain> domains;
  private final int[] starts;
  private final TrainingSet set;

  /**
   * Puts them together.
   *
   * @throws org.evoke.core.InputException when they have different columns; names the first
   *     difference
   */
  public JointData(List<Domain> domains) {
    this.domains = List.copyOf(domains);
    this.starts = new int[domains.size() + 1];
    List<TrainingSet> sets = domains.stream().map(d -> ClassicalTrainer.set(d.clips())).toList();
    for (int d = 0; d < sets.size(); d++) {
      JoinedSets.requireSameColumns(
          domains.get(0).name(), sets.get(0).inputs(), domains.get(d).name(), sets.get(d).inputs());
      starts[d + 1] = starts[d] + sets.get(d).rows();
    }
    this.set = joined(domains, sets);
  }

  private static TrainingSet joined(List<Domain> domains, List<TrainingSet> sets) {
    FeatureSet inputs = sets.get(0).inputs();
    int rows = sets.stream().mapToInt(TrainingSet::rows).sum();
    double[] values = new double[Math.multiplyExact(rows, inputs.width())];
    double[][] labels = new double[Domain.TARGETS.size()][rows];
    List<String> names = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    int at = 0;
    for (int d = 0; d < sets.size(); d++) {
      TrainingSet part = sets.get(d);
      String name = domains.get(d).name();
      System.arraycopy(part.values(), 0, values, at * inputs.width(), part.values().length);
      for (int target = 0; target < labels.length; target++) {
        System.arraycopy(part.labels()[target], 0, labels[target], at, part.rows());
      }
      part.names().forEach(id -> names.add(name + "/" + id));
      part.groups().names().forEach(group -> groups.add(name + "/" + group));
      at += part.rows();
    }
    return new TrainingSet(inputs, values, Domain.TARGETS, labels, names, new Groups(groups));
  }

  /** The data sets in order. */
  public List<Domain> domains() {
    return domains;
  }

  /** The table. */
  public TrainingSet set() {
    return set;
  }

  /** Number of rows of a data set. */
  public int rows(int domain) {
    return starts[domain + 1] - starts[domain];
  }

  /** First row of a data set in the table. */
  public int start(int domain) {
    return starts[domain];
  }

  /** Which data set a row of the table belongs to. */
  public int domainOf(int row) {
    int domain = 0;
    while (row >= starts[domain + 1]) {
      domain++;
    }
    return domain;
  }

  /** Rows of a data set as rows of the table. */
  public int[] global(int domain, int[] own) {
    return Arrays.stream(own).map(row -> row + starts[domain]).toArray();
  }

  /** The groups of a data set. */
  Groups groups(int domain) {
    int[] own = java.util.stream.IntStream.range(0, rows(domain)).toArray();
    return set.groups().of(global(domain, own));
  }

  /** The labels of a data set, by target and row. */
  double[][] labels(int domain) {
    int[] own = java.util.stream.IntStream.range(0, rows(domain)).toArray();
    return org.evoke.score.Rows.select(set.labels(), global(domain, own));
  }
}
