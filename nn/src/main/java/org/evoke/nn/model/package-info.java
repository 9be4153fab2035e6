/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Networks as models: opened from bundles, recognised by their weights, asked with tracks. */
package org.evoke.nn.model;
