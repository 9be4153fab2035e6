/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Networks as families that experiments can train. */
package org.evoke.lab.network;
