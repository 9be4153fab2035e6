/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.nio.file.Path;
import java.util.Map;
import org.evoke.core.UsageException;
import org.evoke.lab.data.DataSet;
import org.evoke.lab.experiment.DataSource;

/** Reads tables of labels and features. */
final class TableData {
  private TableData() {}

  static DataSet read(DataSource.Tables source, Map<String, Path> places) {
    throw new UsageException("tables");
  }
}
