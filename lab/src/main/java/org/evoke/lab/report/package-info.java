/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The files of a run folder, and its report. */
package org.evoke.lab.report;
