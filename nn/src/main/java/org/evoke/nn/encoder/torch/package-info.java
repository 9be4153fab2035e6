/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The audio tagger as an encoder, on libtorch. */
package org.evoke.nn.encoder.torch;
