/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** ESC-10: short sounds of ten classes. */
package org.evoke.data.esc;
