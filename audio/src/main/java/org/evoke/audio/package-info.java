/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Descriptors and feature sets from sound, in pure Java. */
package org.evoke.audio;
