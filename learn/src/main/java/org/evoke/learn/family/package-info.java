/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The families of models that bundles may name, found with ServiceLoader. */
package org.evoke.learn.family;
