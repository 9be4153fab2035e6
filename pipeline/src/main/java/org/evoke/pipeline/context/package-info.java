/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Steps of a timeline and the context that each of them is predicted from. */
package org.evoke.pipeline.context;
