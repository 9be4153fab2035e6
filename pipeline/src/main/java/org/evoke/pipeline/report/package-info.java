/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The report: an answer as one HTML file that works offline. */
package org.evoke.pipeline.report;
