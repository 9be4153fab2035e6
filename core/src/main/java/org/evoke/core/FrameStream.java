/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;
import java.util.Optional;

/** Pictures that arrive one by one in the order of their times. */
public interface FrameStream extends AutoCloseable {
  /**
   * The next picture, or empty at the end.
   *
   * @throws InputException when the source cannot be read further
   */
  Optional<Frame> next();

  /** Where there were no pictures so far; the one before stands for that time. */
  default List<Gap> gaps() {
    return List.of();
  }

  @Override
  void close();
}
