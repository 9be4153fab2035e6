/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Key moments of curves: peaks, valleys and turns. */
package org.evoke.pipeline.moments;
