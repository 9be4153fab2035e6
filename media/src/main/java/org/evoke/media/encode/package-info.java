/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Encoding of films and sounds. */
package org.evoke.media.encode;
