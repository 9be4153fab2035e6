/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What the descriptor chains hand on: levels of descriptors frame by frame, and their collected
 * contours. Depends on nothing else of this module.
 */
package org.evoke.audio.descriptor;
