/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Number types of binary formats: how many bytes a number has and what they mean. */
package org.evoke.data.number;
