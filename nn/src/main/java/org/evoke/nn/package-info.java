/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The papers' networks on libtorch. */
package org.evoke.nn;
