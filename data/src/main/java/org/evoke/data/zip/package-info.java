/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reads zip archives that may be hostile. */
package org.evoke.data.zip;
