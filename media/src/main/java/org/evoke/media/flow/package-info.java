/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Dense optical flow (OpenCV): how every pixel moves from one picture to the next. */
package org.evoke.media.flow;
