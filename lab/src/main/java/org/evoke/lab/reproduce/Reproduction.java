/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.reproduce;

import java.util.Map;

/**
 * A published table or figure that can be computed anew. Implementations are found with {@link
 * java.util.ServiceLoader}; each is named in {@code
 * META-INF/services/org.evoke.lab.reproduce.Reproduction} and has a public constructor without
 * parameters.
 */
public interface Reproduction {
  /** The command that lists all, with their settings, for messages. */
  String LIST = "'evoke reproduce'";

  /** The estimate of what is computed from labels alone. */
  String ONLY_LABELS =
      "labels alone are read, nothing is extracted or trained: seconds, and less disk than they"
          + " take";

  /** The name on the command line, such as {@code joint-table1}. */
  String name();

  /** What it shows, in one sentence, with the paper. */
  String summary();

  /** Names of the data sets after {@code --data} that it can use, with what each has to be. */
  Map<String, String> data();

  /** Names of the settings after {@code --set}, with what each means and its default. */
  Map<String, String> settings();

  /**
   * Computes it. What is finished is kept in the run folder, and taken from there the next time.
   *
   * @throws org.evoke.core.UsageException when a setting is unknown or has no such value, or the
   *     folder holds a run with other settings or data
   * @throws org.evoke.core.UnavailableException when data are missing; says what to give
   */
  Reproduced run(ReproductionRequest request);
}
