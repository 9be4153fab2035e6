/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Pretrained networks that turn pictures, motion and sound into feature vectors: what they take,
 * how it is prepared, and what they give.
 */
package org.evoke.nn.encoder;
