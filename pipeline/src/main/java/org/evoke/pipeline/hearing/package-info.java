/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** One pass over the sound of a file: features, loudness, and what is odd about the samples. */
package org.evoke.pipeline.hearing;
