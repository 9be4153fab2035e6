/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import org.evoke.audio.descriptor.DescriptorSink;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.core.SignalStream;

/** Computes the descriptors of a set from a stream, row by row. */
@FunctionalInterface
interface DescriptorSource {
  /**
   * Reads a stream to its end. The stream is not closed.
   *
   * @throws org.evoke.core.InputException when the sound is too short, at a wrong rate or not
   *     finite
   */
  FrameCounts extract(SignalStream sound, DescriptorSink sink);
}
