/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.util.List;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.DataSet;
import org.evoke.score.Splitter;
import org.evoke.score.protocol.FixedSplit;
import org.evoke.score.protocol.GroupKFold;
import org.evoke.score.protocol.LeaveOneGroupOut;
import org.evoke.score.protocol.WardKFold;

/** How rows are divided. Groups always stay whole. */
public sealed interface SplitPlan {
  /** Divides the rows of a data set. */
  Splitter splitter(DataSet data);

  /**
   * In words.
   *
   * @param group what a group is, such as {@code song}
   */
  String described(String group);

  /** Number of folds, or 0 where it depends on the data. */
  int folds();

  /** Folds of whole groups in random order. */
  record KFold(int folds) implements SplitPlan {
    @Override
    public Splitter splitter(DataSet data) {
      return new GroupKFold(folds);
    }

    @Override
    public String described(String group) {
      return folds + " folds of whole groups (" + group + ")";
    }
  }

  /** One fold for each group. */
  record LeaveOneOut() implements SplitPlan {
    @Override
    public Splitter splitter(DataSet data) {
      return new LeaveOneGroupOut();
    }

    @Override
    public String described(String group) {
      return "each " + group + " predicted by a model of the others";
    }

    @Override
    public int folds() {
      return 0;
    }
  }

  /**
   * Folds with about the same share of every cluster of labels (Ward's method).
   *
   * @param smallest fewest rows of a cluster
   */
  record Stratified(int folds, int smallest) implements SplitPlan {
    @Override
    public Splitter splitter(DataSet data) {
      Clips clips = data.clips();
      return new WardKFold(folds, clips.labels(), smallest);
    }

    @Override
    public String described(String group) {
      return folds
          + " folds of whole groups ("
          + group
          + "), stratified over Ward clusters of the labels of at least "
          + smallest
          + " rows";
    }
  }

  /**
   * A split that somebody else has drawn.
   *
   * @param train names of the parts to learn from
   * @param test names of the parts to score
   */
  record Fixed(List<String> train, List<String> test) implements SplitPlan {
    @Override
    public Splitter splitter(DataSet data) {
      return new FixedSplit(data.rows(train), data.rows(test));
    }

    @Override
    public String described(String group) {
      return "the fixed split: learned from "
          + String.join(" and ", train)
          + ", measured on "
          + String.join(" and ", test);
    }

    @Override
    public int folds() {
      return 1;
    }
  }

  /**
   * One of several data sets predicted by a model of the others.
   *
   * @param sets names of all
   * @param left the one that is left out
   */
  record LeaveSetOut(List<String> sets, String left) implements SplitPlan {
    /** The same with another one left out. */
    LeaveSetOut leaving(String set) {
      return new LeaveSetOut(sets, set);
    }

    private List<String> others() {
      return sets.stream().filter(set -> !set.equals(left)).toList();
    }

    @Override
    public Splitter splitter(DataSet data) {
      return new FixedSplit(data.rows(others()), data.rows(List.of(left)));
    }

    @Override
    public String described(String group) {
      return "data set " + left + " predicted by a model of " + String.join(" and ", others());
    }

    @Override
    public int folds() {
      return 1;
    }
  }
}
