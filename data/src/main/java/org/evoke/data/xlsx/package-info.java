/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Sheets of Office Open XML workbooks (ISO/IEC 29500). */
package org.evoke.data.xlsx;
