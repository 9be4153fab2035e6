/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The families of {@code learn} as experiments see them. */
package org.evoke.lab.classical;
