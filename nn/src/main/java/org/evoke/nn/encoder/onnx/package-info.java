/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Encoders from ONNX files of any origin, on ONNX Runtime. */
package org.evoke.nn.encoder.onnx;
