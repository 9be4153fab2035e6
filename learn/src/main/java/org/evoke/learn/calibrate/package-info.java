/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Turns regressors into models that know how far they may be wrong and what they have not seen. */
package org.evoke.learn.calibrate;
