/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.Splitter;

/**
 * The folds of a splitter drawn several times, each with a seed of its own.
 *
 * @param splitter what to repeat
 * @param times how often, at least 1
 */
public record Repeated(Splitter splitter, int times) implements Splitter {
  public Repeated {
    if (times < 1) {
      throw new InputException("number of repeats is " + times + ", must be at least 1");
    }
  }

  /** The folds of each repeat. */
  public List<List<Fold>> repeats(Groups groups, Seed seed) {
    List<List<Fold>> repeats = new ArrayList<>();
    for (int repeat = 0; repeat < times; repeat++) {
      repeats.add(splitter.split(groups, seed.derive("repeat").derive(repeat)));
    }
    return repeats;
  }

  /** The folds of all repeats, one after the other; together they test each row several times. */
  @Override
  public List<Fold> split(Groups groups, Seed seed) {
    return repeats(groups, seed).stream().flatMap(List::stream).toList();
  }

  @Override
  public Repeated within(int[] rows) {
    throw new UsageException("repeats have no meaning as an inner protocol; repeat the outer one");
  }
}
