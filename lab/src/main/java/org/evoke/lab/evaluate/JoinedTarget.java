/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.util.List;
import org.evoke.score.Groups;

/**
 * True values of one target with what models predicted for the same rows.
 *
 * @param name the target
 * @param truth n values
 * @param predicted for each model n values
 * @param groups the group of each row
 * @param uncovered number of true values without a prediction, which are left out
 */
record JoinedTarget(
    String name, double[] truth, List<double[]> predicted, Groups groups, int uncovered) {}
