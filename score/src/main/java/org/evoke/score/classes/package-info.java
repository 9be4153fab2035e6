/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Predictions of classes. */
package org.evoke.score.classes;
