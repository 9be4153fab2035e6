/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The safetensors file format: a JSON header and raw little-endian numbers. */
package org.evoke.data.safetensors;
