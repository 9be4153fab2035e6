/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** MediaEval 2016, emotional impact of movies, the global task. */
package org.evoke.data.eimt;
