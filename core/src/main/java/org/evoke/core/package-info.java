/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The vocabulary of Evoke: small immutable types, the interfaces between the stages, errors, seeds
 * and progress. Depends on nothing.
 */
package org.evoke.core;
