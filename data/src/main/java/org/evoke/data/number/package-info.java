/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Numbers in files: types of binary formats, and digits of text. */
package org.evoke.data.number;
