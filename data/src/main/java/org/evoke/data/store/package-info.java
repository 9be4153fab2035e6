/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The feature store: tracks that need not be made again, by what they were made from. */
package org.evoke.data.store;
