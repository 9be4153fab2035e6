/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What the tests of several modules need: where the shared reference data lie, and readers of
 * golden files. Never shipped.
 */
package org.evoke.testkit;
