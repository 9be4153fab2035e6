/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Products and eigenvectors by OpenBLAS; the only place of this module that calls native code. */
package org.evoke.learn.blas;
