/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Scores of detected events: by event, by segment, and by rank. */
package org.evoke.score.event;
