/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Benchmarks: stages with JMH, whole runs by the clock. Nothing depends on it. */
package org.evoke.bench;
