/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Timelines as tables for programs that compute. */
package org.evoke.pipeline.writers.tables;
