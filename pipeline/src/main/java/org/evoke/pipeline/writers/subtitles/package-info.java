/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The mood in words as subtitles. */
package org.evoke.pipeline.writers.subtitles;
