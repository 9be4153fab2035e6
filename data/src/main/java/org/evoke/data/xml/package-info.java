/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** XML that nobody vouches for. */
package org.evoke.data.xml;
