/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Trains the models that ship with Evoke, and measures them. */
package org.evoke.pipeline.training;
