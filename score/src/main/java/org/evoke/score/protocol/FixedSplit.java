/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.List;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.Splitter;

/** One fold that somebody else has drawn: a published split. */
public final class FixedSplit implements Splitter {
  private final int[] train;
  private final int[] test;

  /** A split into these rows; checked against the groups when it is used. */
  public FixedSplit(int[] train, int[] test) {
    this.train = train.clone();
    this.test = test.clone();
  }

  @Override
  public List<Fold> split(Groups groups, Seed seed) {
    return List.of(Fold.of(train, test, groups));
  }

  @Override
  public Splitter within(int[] rows) {
    throw new UsageException(
        "a fixed split cannot divide the training rows again; choose k folds as the inner protocol");
  }
}
