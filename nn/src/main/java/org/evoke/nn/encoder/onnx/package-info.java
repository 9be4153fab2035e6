/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Encoders on ONNX Runtime: graphs of public networks, and ONNX files of any origin. */
package org.evoke.nn.encoder.onnx;
