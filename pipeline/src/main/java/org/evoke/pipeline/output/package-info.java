/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Files of results: what they are called and the writers of tables and JSON. */
package org.evoke.pipeline.output;
