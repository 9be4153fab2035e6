/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

/**
 * A number with its confidence interval.
 *
 * @param value the number on all rows
 * @param low lower end; NaN where it is not defined
 * @param high upper end; NaN where it is not defined
 */
public record Interval(double value, double low, double high) {}
