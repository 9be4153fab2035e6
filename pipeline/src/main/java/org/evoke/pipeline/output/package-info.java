/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Where results go and which formats there are. */
package org.evoke.pipeline.output;
