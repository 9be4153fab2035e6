/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** How much of what is tested was learned from. */
final class Overlap {
  private Overlap() {}

  /** Share of the test rows of a data set that are training rows too, over all folds. */
  static double tested(JointProtocol protocol, Mix mix, int domain) {
    long shared = 0;
    long all = 0;
    for (int fold = 0; fold < protocol.folds(); fold++) {
      int[] test = protocol.test(mix, domain, fold);
      shared += shared(protocol.train(mix, fold), test);
      all += test.length;
    }
    return (double) shared / all;
  }

  /** Share of the rows that settings are compared by that are learned from too, over all folds. */
  static double tuned(JointProtocol protocol, Mix mix) {
    long[] counts = new long[2];
    protocol
        .tuning(mix)
        .ifPresent(
            folds ->
                folds.forEach(
                    fold -> {
                      counts[0] += shared(fold.train(), fold.test());
                      counts[1] += fold.test().length;
                    }));
    return counts[1] == 0 ? 0 : (double) counts[0] / counts[1];
  }

  private static long shared(int[] train, int[] test) {
    Set<Integer> known = new HashSet<>();
    Arrays.stream(train).forEach(known::add);
    return Arrays.stream(test).filter(known::contains).count();
  }
}
