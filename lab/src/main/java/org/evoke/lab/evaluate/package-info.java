/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Scores files of predictions against files of true values. */
package org.evoke.lab.evaluate;
