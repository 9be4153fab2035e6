/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Experiment files: what is trained on what, and how it is measured. */
package org.evoke.lab.experiment;
