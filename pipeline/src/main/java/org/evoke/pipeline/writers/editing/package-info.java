/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Lists for editing programs, with time code. */
package org.evoke.pipeline.writers.editing;
