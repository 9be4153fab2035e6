/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The queue of jobs, and the processes that they run in. */
package org.evoke.studio.server.jobs;
