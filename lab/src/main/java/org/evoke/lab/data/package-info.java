/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The rows that experiments learn from and are measured on. */
package org.evoke.lab.data;
