/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Ridge regression on features of features: linear, random waves, kernels at random centres. */
package org.evoke.learn.ridge;
