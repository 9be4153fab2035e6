/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.evoke.core.InputException;

/**
 * The signed-rank test of Wilcoxon (1945). Pairs without a difference are left out, as he did. The
 * distribution is exact for up to {@value #EXACT} differences without ties, otherwise normal with
 * the corrections for ties and continuity.
 */
public final class WilcoxonTest {
  private static final int EXACT = 50;

  private WilcoxonTest() {}

  /**
   * Whether pairs differ; the statistic is the sum of ranks of the positive differences.
   *
   * @param a n values
   * @param b what each is paired with
   * @throws InputException when lengths differ, a value is not finite, or fewer than 2 pairs differ
   */
  public static TestResult signedRank(double[] a, double[] b, Alternative alternative) {
    String name = "Wilcoxon signed-rank test";
    double[] differences =
        DoubleStream.of(Samples.differences(name, a, b)).filter(d -> d != 0).toArray();
    if (differences.length < 2) {
      throw new InputException(
          name + ": " + differences.length + " pairs differ, needs at least 2");
    }
    boolean exact = differences.length <= EXACT && !tied(differences);
    WilcoxonSignedRankTest.Result result =
        WilcoxonSignedRankTest.withDefaults()
            .with(alternative.hypothesis())
            .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
            .with(ContinuityCorrection.ENABLED)
            .test(differences);
    String variant = name + (exact ? ", exact" : ", normal approximation");
    return new TestResult(variant, result.getStatistic(), Double.NaN, result.getPValue());
  }

  private static boolean tied(double[] differences) {
    double[] sizes = Arrays.stream(differences).map(Math::abs).sorted().toArray();
    for (int i = 1; i < sizes.length; i++) {
      if (sizes[i] == sizes[i - 1]) {
        return true;
      }
    }
    return false;
  }
}
