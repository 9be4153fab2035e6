/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What shot boundaries show in: brightness and how little a picture resembles the one before. */
package org.evoke.media.shots;
