/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Values by clip, predicted or true, in the file formats of data sets and of their users. */
package org.evoke.data.clips;
