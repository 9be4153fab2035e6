/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reads JSON strictly. */
package org.evoke.data.json;
