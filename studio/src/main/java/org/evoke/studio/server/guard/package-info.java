/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Who may ask the server for what. */
package org.evoke.studio.server.guard;
