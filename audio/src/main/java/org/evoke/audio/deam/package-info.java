/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Statistics of ComParE descriptors over half seconds, as the DEAM collection publishes them. */
package org.evoke.audio.deam;
