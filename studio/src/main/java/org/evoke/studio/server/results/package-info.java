/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Results of jobs as folders: what a job leaves and the server reads. */
package org.evoke.studio.server.results;
