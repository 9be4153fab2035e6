/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is heard when: sound events from taggers and detectors. */
package org.evoke.pipeline.event;
