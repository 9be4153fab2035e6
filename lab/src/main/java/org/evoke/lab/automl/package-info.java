/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The family that searches for the best model by itself. */
package org.evoke.lab.automl;
