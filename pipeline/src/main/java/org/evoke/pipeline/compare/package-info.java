/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Two versions of one film or piece of music: what belongs together, and how they differ. */
package org.evoke.pipeline.compare;
