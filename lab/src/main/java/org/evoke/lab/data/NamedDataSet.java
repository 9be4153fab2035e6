/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.file.Path;
import java.util.List;

/**
 * A published data set that experiments call by name: {@code data: {set: NAME}}. Implementations
 * are found with {@link java.util.ServiceLoader}; each is named in {@code
 * META-INF/services/org.evoke.lab.data.NamedDataSet} and has a public constructor without
 * parameters.
 */
public interface NamedDataSet {
  /** The name in experiments and after {@code --data}. */
  String name();

  /** What {@code --data NAME=PATH} has to name, in a few words, for messages. */
  String place();

  /** The targets that it has labels for. */
  List<String> targets();

  /** The kinds of features that it comes with. */
  List<String> inputs();

  /**
   * Reads it whole, with all targets and inputs, checked.
   *
   * @param place file or folder that the user named
   * @throws org.evoke.core.UnavailableException when it is not there; says what is missing
   * @throws org.evoke.core.InputException when it is malformed; says where
   */
  DataSet read(Path place);

  /**
   * Reads it with some of its inputs, where that saves reading the others.
   *
   * @param inputs names of those that are needed
   */
  default DataSet read(Path place, List<String> inputs) {
    return read(place);
  }
}
