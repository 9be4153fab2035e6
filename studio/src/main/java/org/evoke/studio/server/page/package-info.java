/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The pages that the server shows. */
package org.evoke.studio.server.page;
