/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** From a media file to a timeline and its report. */
package org.evoke.pipeline;
