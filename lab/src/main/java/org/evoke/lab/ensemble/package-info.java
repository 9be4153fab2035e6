/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Families that put several models together. */
package org.evoke.lab.ensemble;
