/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Timelines as rows of labelled stretches of time, for annotation programs and subtitles. */
package org.evoke.pipeline.writers.tiers;
