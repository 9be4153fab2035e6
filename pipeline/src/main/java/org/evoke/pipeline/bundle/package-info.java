/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Models as folders: what they are, their weights, card and terms. */
package org.evoke.pipeline.bundle;
