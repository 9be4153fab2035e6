/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

/**
 * How uncertainty bands are calibrated: from what models fitted on parts of the training rows say
 * about the other rows.
 *
 * @param folds number of parts, of whole groups
 * @param repeats how many of a protocol's repeats a band is calibrated and tried in
 */
public record BandPlan(int folds, int repeats) {}
