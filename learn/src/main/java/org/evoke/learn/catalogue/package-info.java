/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Trainers by name and options, as experiments and searches ask for them. */
package org.evoke.learn.catalogue;
