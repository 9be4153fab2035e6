/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.clips;

import java.nio.file.Path;

/** Reads values by clip from one format. */
public interface ClipReader {
  /** The name in front of a path, such as {@code eimt16} in {@code eimt16:test.list}. */
  String name();

  /** What the path names, in a few words, for messages and help. */
  String place();

  /** Whether the same path holds both the predictions and the true values. */
  default boolean holdsBoth() {
    return false;
  }

  /**
   * The predictions that a file holds.
   *
   * @throws org.evoke.core.UnavailableException when it is not there
   * @throws org.evoke.core.InputException when it is malformed; says where
   */
  ClipTable predictions(Path path);

  /**
   * The true values that a file holds.
   *
   * @throws org.evoke.core.UnavailableException when it is not there
   * @throws org.evoke.core.InputException when it is malformed; says where
   */
  ClipTable labels(Path path);
}
