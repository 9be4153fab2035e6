/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** One pass over the pictures of a film: shots and small pictures. */
package org.evoke.pipeline.seeing;
