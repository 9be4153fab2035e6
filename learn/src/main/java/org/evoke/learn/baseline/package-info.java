/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What every model must beat. */
package org.evoke.learn.baseline;
