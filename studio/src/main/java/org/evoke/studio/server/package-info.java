/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The local web server of {@code evoke serve}. */
package org.evoke.studio.server;
