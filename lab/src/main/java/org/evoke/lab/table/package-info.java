/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tables of what was measured, as Markdown, CSV and LaTeX. */
package org.evoke.lab.table;
