/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/**
 * How the samples of a signal were stored. Integer PCM keeps its integers: the float samples are
 * the integers divided by {@link #fullScale()}, a power of two, so that they are recovered exactly
 * (for 32-bit PCM up to float32 precision).
 */
public enum SampleFormat {
  PCM_8(128, 127),
  PCM_16(32768, 32767),
  PCM_24(8388608, 32767 * 256),
  PCM_32(0x1p31f, 0x1p31f),
  /** Floating point, also everything that comes from a lossy codec or from resampling. */
  FLOAT(1, 1);

  private final float fullScale;
  private final float openSmileScale;

  SampleFormat(float fullScale, float openSmileScale) {
    this.fullScale = fullScale;
    this.openSmileScale = openSmileScale;
  }

  /** The integer that a sample of 1.0 stands for. */
  public float fullScale() {
    return fullScale;
  }

  /**
   * The number by which the openSMILE sets divide the integers, as float32 (2147483647 is 2^31).
   */
  public float openSmileScale() {
    return openSmileScale;
  }
}
