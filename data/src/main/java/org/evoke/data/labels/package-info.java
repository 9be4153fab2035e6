/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Labels over time: of one annotator or many, by segment, by the rows of features. */
package org.evoke.data.labels;
