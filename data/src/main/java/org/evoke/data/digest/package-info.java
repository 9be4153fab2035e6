/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Digests by which files are told apart. */
package org.evoke.data.digest;
