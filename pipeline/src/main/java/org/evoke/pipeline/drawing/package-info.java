/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Drawings made of marks, and how they become SVG files, PNG files and parts of pages. */
package org.evoke.pipeline.drawing;
