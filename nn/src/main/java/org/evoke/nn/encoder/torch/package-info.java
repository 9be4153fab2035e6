/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Encoders that run on libtorch. */
package org.evoke.nn.encoder.torch;
