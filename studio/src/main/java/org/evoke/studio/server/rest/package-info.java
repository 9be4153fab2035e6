/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The REST interface under {@code /api/v1}. */
package org.evoke.studio.server.rest;
