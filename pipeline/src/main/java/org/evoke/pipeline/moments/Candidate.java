/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.moments;

import org.evoke.core.Timeline.Moment.Kind;

/**
 * A step of a curve that could be a key moment.
 *
 * @param step where
 * @param kind what the curve does there
 * @param size prominence of a peak or valley, height of a turn, in units of the curve
 * @param before level before a turn; the value itself for peaks and valleys
 * @param after level after a turn; the value itself for peaks and valleys
 */
record Candidate(int step, Kind kind, double size, double before, double after) {}
