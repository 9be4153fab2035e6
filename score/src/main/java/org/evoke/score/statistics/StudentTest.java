/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.evoke.core.InputException;

/** The t-tests of Student (1908) and Welch (1947). */
public final class StudentTest {
  private StudentTest() {}

  /**
   * Whether pairs differ: n - 1 degrees of freedom.
   *
   * @param a n values, at least 2
   * @param b what each is paired with
   * @throws InputException when lengths differ, a value is not finite, or all differences are equal
   */
  public static TestResult paired(double[] a, double[] b, Alternative alternative) {
    double[] differences = Samples.differences("paired t-test", a, b);
    if (Samples.constant(differences)) {
      throw new InputException(
          "paired t-test: all "
              + a.length
              + " differences are "
              + differences[0]
              + ", needs some that differ");
    }
    TTest test = TTest.withDefaults().with(alternative.hypothesis());
    return result("paired t-test", test.test(differences));
  }

  /** Whether two independent samples of equal variance differ: n + m - 2 degrees of freedom. */
  public static TestResult equalVariance(double[] a, double[] b, Alternative alternative) {
    return independent("equal-variance t-test", DataDispersion.HOMOSCEDASTIC, a, b, alternative);
  }

  /** Whether two independent samples differ, whatever their variances. */
  public static TestResult welch(double[] a, double[] b, Alternative alternative) {
    return independent("Welch's t-test", DataDispersion.HETEROSCEDASTIC, a, b, alternative);
  }

  private static TestResult independent(
      String name, DataDispersion dispersion, double[] a, double[] b, Alternative alternative) {
    Samples.requireFinite(name + ", first sample", a, 2);
    Samples.requireFinite(name + ", second sample", b, 2);
    if (Samples.constant(a) && Samples.constant(b)) {
      throw new InputException(name + ": both samples are constant, needs one that varies");
    }
    TTest test = TTest.withDefaults().with(dispersion).with(alternative.hypothesis());
    return result(name, test.test(a, b));
  }

  private static TestResult result(String name, TTest.Result result) {
    return new TestResult(
        name, result.getStatistic(), result.getDegreesOfFreedom(), result.getPValue());
  }
}
