/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Searching preparation, columns, families and their settings together under a budget, inside the
 * rows that are fitted.
 */
package org.evoke.learn.automl;
