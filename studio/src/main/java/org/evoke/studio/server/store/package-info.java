/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the server keeps: jobs and notes in a database, files beside it. */
package org.evoke.studio.server.store;
