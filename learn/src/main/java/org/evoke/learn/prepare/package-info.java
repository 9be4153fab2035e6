/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What happens to columns before a regressor sees them: scaling, then principal components. */
package org.evoke.learn.prepare;
