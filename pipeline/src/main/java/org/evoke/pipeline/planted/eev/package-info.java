/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A small data set in the form of EEV, in which what was seen and heard before decides. */
package org.evoke.pipeline.planted.eev;
