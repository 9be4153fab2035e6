/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Runs experiments: folds in parallel, kept as they finish, and the folder with everything. */
package org.evoke.lab.run;
