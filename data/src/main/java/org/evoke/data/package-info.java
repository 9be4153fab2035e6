/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Data set readers, file formats and stores. */
package org.evoke.data;
