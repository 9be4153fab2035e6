/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.nio.file.Path;

/** The form in which the owners of a data set give it out. */
public interface DataSetLayout {
  /** What one must know of it. */
  DataSetCard card();

  /** Names of files, folders and columns, which a user may change. */
  LayoutNames names();

  /**
   * Looks at everything in a folder.
   *
   * @param folder of the data set
   * @param names those of {@link #names}, perhaps changed
   * @param media how long media files are
   * @param findings takes what is missing, odd or out of scale
   */
  void check(Path folder, LayoutNames names, MediaLength media, Findings findings);
}
