/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Support vector regression on kernels that are computed once. */
package org.evoke.learn.svr;
