/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Answers as tables and JSON. */
package org.evoke.pipeline.writers;
