/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Brings columns to comparable ranges, with limits that no later value can leave. */
package org.evoke.learn.scale;
