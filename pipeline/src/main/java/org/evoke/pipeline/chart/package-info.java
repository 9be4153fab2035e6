/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The charts of answers, drawn once for reports, pages and files. */
package org.evoke.pipeline.chart;
