/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Dense linear algebra in plain Java with a fixed order of summation. */
package org.evoke.learn.matrix;
