/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The networks of public implementations, with the parameter names of their weight files, and what
 * is done to their features.
 */
package org.evoke.nn.encoder.published;
