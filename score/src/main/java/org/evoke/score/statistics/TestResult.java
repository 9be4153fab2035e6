/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

/**
 * What a test found.
 *
 * @param test name of the test with its variant, such as {@code paired t-test}
 * @param statistic its statistic
 * @param degreesOfFreedom those of the t distribution; NaN for a test without
 * @param p probability of a statistic at least as extreme where there is no difference
 */
public record TestResult(String test, double statistic, double degreesOfFreedom, double p) {}
