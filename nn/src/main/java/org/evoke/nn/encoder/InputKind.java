/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

/** What one row of an encoder's batch is made of. */
public enum InputKind {
  /** One picture: (channels, height, width), or channels last where the layout says so. */
  FRAMES,
  /** Consecutive flow fields: (2 x fields, height, width), across and down alternating. */
  FLOW_STACKS,
  /** A picture and the next one: (6, height, width). */
  FRAME_PAIRS,
  /** A piece of film: (3, time, height, width). */
  FRAME_STACKS,
  /** A picture of sound: (time, mel bands). */
  LOG_MEL
}
