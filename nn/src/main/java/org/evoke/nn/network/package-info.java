/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What all networks share: architectures as data, named inputs and outputs, prediction. */
package org.evoke.nn.network;
