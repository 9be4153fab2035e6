/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Weight files of Keras. */
package org.evoke.data.keras;
