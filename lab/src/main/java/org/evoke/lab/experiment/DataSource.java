/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Scale;
import org.evoke.lab.data.FoldInputs;
import org.evoke.pipeline.bundle.TrainingData;

/** Where the rows of an experiment come from. */
public sealed interface DataSource {
  /** The name that {@code --data NAME=PATH} gives a place to. */
  String name();

  /** The names of the data sets that are read. */
  default List<String> names() {
    return List.of(name());
  }

  /** Names of the parts whose rows are used; empty for all. */
  List<String> rows();

  /** What the digest of the data must be, if the file says so. */
  Optional<String> sha256();

  /** A published data set by its name. */
  record Named(String name, List<String> rows, Optional<String> sha256) implements DataSource {}

  /**
   * Tables of labels and features.
   *
   * @param folder folder of the experiment file: where the tables lie unless {@code --data} says
   *     otherwise
   * @param labels path of the table of labels below that folder
   * @param columns which of its columns mean what
   * @param targets what is to be predicted
   * @param features tables of features
   * @param about for model cards
   * @param keepsUnlabelled whether rows without labels are kept
   */
  record Tables(
      String name,
      Path folder,
      String labels,
      Columns columns,
      List<TargetColumn> targets,
      List<FeatureTable> features,
      TrainingData about,
      boolean keepsUnlabelled,
      List<String> rows,
      Optional<String> sha256)
      implements DataSource {}

  /**
   * Several data sets below each other.
   *
   * @param sets at least two of the kinds above, all with their own name
   * @param common what labels are brought to; empty where their scales are the same already
   */
  record Joined(List<DataSource> sets, List<Scale> common, Optional<String> sha256)
      implements DataSource {
    @Override
    public String name() {
      return String.join("+", names());
    }

    @Override
    public List<String> names() {
      return sets.stream().map(DataSource::name).toList();
    }

    @Override
    public List<String> rows() {
      return List.of();
    }
  }

  /**
   * Columns of the table of labels.
   *
   * @param group what a row must not be separated from; the id where empty
   * @param time seconds; none where empty
   * @param part name of the part that a row belongs to; none where empty
   */
  record Columns(String group, String time, String part) {}

  /**
   * A column of labels.
   *
   * @param scale name, range and meaning
   * @param classes names of classes; empty for a number
   */
  record TargetColumn(Scale scale, List<String> classes) {}

  /**
   * A table of features, or a folder with a track for each id.
   *
   * @param name how the experiment calls it
   * @param file its path below the folder; with {@code {group}} in it a folder for each group that
   *     a fold leaves out
   */
  record FeatureTable(String name, String file) {
    /** Whether features depend on the group that a fold leaves out. */
    public boolean isByGroup() {
      return file.contains(FoldInputs.GROUP);
    }
  }
}
