/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

/** How the input of an encoder is made. */
public sealed interface Preparation permits PicturePreparation, FlowPreparation, LogMelPreparation {
  /** What is done, in a line for users. */
  String text();
}
