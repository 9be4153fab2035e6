/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.svr;

import java.util.Arrays;
import java.util.List;
import org.evoke.core.UsageException;

/**
 * A kernel with its numbers.
 *
 * @param kind which formula
 * @param gamma factor of the inner product or of the squared distance
 * @param coef0 added to the inner product
 * @param degree power of the polynomial kernel
 */
public record Kernel(Kind kind, double gamma, double coef0, int degree) {
  /** The formulas, as libsvm (Chang and Lin 2011) has them. */
  public enum Kind {
    /** x'y. */
    LINEAR("linear"),
    /** (gamma x'y + coef0)^degree. */
    POLYNOMIAL("poly"),
    /** exp(-gamma |x - y|^2). */
    RBF("rbf"),
    /** tanh(gamma x'y + coef0); not positive definite. */
    SIGMOID("sigmoid");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in options. */
    public String id() {
      return id;
    }

    /** The names of all. */
    public static List<String> ids() {
      return Arrays.stream(values()).map(Kind::id).toList();
    }

    /**
     * The formula of that name.
     *
     * @throws UsageException when there is none
     */
    public static Kind named(String id) {
      return Arrays.stream(values())
          .filter(kind -> kind.id.equals(id))
          .findFirst()
          .orElseThrow(() -> new UsageException("kernel is " + id + ", must be one of " + ids()));
    }
  }

  /**
   * The kernel of two rows.
   *
   * @param dot their inner product
   * @param first squared length of the first
   * @param second squared length of the second
   */
  public double of(double dot, double first, double second) {
    return switch (kind) {
      case LINEAR -> dot;
      case POLYNOMIAL -> power(gamma * dot + coef0, degree);
      case RBF -> StrictMath.exp(-gamma * Math.max(0, first + second - 2 * dot));
      case SIGMOID -> StrictMath.tanh(gamma * dot + coef0);
    };
  }

  private static double power(double base, int exponent) {
    double result = 1;
    double square = base;
    for (int left = exponent; left > 0; left /= 2) {
      result *= left % 2 == 1 ? square : 1;
      square *= square;
    }
    return result;
  }
}
