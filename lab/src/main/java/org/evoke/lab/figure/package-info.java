/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Figures of what was predicted, as SVG. */
package org.evoke.lab.figure;
