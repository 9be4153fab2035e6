/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The networks of the paper on valence recognition from films with acoustic sound semantics:
 * transformers over features and over time with self and cross-modal attention, the networks that
 * they are compared with, and the detector of sound events. Where the paper gives no setting, the
 * option says so.
 */
package org.evoke.nn.semantics;
