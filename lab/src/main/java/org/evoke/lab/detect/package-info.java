/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Training and measuring detectors of sound events. */
package org.evoke.lab.detect;
