/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.List;
import org.evoke.core.UsageException;

/** All losses by name. */
public final class Losses {
  private static final List<Loss> ALL =
      List.of(
          SquaredError.MEAN,
          SquaredError.WITH_CORRELATION,
          SquaredError.LAST,
          SquaredError.LAST_WITH_CORRELATION,
          new EevLoss(),
          new CrossEntropy(),
          EventLoss.FRAMES,
          EventLoss.FRAMES_AND_CLIPS);

  private Losses() {}

  /** All names. */
  public static List<String> names() {
    return ALL.stream().map(Loss::name).toList();
  }

  /**
   * The loss of a name.
   *
   * @throws UsageException when there is none
   */
  public static Loss named(String name) {
    return ALL.stream()
        .filter(loss -> loss.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new UsageException("loss " + name + " is unknown; there are " + names()));
  }
}
