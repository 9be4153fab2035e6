/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Linear models with penalties that leave columns out. */
package org.evoke.learn.linear;
