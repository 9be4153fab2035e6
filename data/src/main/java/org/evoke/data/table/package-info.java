/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tables of numbers in text files. */
package org.evoke.data.table;
