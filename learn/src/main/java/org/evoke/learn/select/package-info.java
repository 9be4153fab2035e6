/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Choosing the columns that go with the labels, inside the rows that are fitted. */
package org.evoke.learn.select;
