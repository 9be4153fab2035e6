/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The audio tagger {@code mn04} (EfficientAT). */
package org.evoke.nn.tagger;
