/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Annotations in the files of ELAN. */
package org.evoke.data.elan;
