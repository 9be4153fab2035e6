/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The page of the studio in a browser. */
package org.evoke.studio.it;
