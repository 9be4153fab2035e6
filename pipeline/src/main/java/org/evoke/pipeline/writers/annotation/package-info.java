/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Files for programs and libraries that annotate sound and film. */
package org.evoke.pipeline.writers.annotation;
