/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * Tells how long media files are. Whoever checks a data set gives it, since media are not opened
 * here.
 */
@FunctionalInterface
public interface MediaLength {
  /** Opens nothing. */
  MediaLength UNKNOWN = file -> OptionalDouble.empty();

  /**
   * Length of a file in seconds, as far as it states one.
   *
   * @throws org.evoke.core.InputException when it cannot be read
   */
  OptionalDouble seconds(Path file);
}
