/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import org.evoke.audio.descriptor.DescriptorSink;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.core.Signal;

/** Computes the descriptors of one sound while it streams by. */
interface DescriptorChain {
  /** Takes the next block of the sound. */
  void accept(Signal block);

  /** Ends the sound and gives out the remaining rows. */
  FrameCounts finish();

  /** Makes the chain of a set for one sound. */
  @FunctionalInterface
  interface Factory {
    DescriptorChain create(int sampleRate, DescriptorSink sink);
  }
}
