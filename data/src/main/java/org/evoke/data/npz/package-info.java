/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** NumPy's files: one array as npy, several by name as npz. */
package org.evoke.data.npz;
