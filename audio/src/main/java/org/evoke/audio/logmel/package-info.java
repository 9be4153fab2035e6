/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Log-mel spectrograms, the pictures of sound that pretrained networks were trained on. */
package org.evoke.audio.logmel;
