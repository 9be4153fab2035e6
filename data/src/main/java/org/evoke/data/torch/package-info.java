/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** PyTorch's weight files, read without executing or resolving anything in them. */
package org.evoke.data.torch;
