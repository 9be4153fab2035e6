/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;

/**
 * What computes.
 *
 * @param cudaIndex index of a CUDA device, or -1 for the processor
 */
public record Device(int cudaIndex) {
  /** The processor. */
  public static final Device CPU = new Device(-1);

  private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,2}))?");

  /**
   * Reads {@code cpu}, {@code cuda} or {@code cuda:INDEX}.
   *
   * @throws UsageException for any other text
   */
  public static Device parse(String text) {
    if (text.equals("cpu")) {
      return CPU;
    }
    Matcher matcher = CUDA.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException("device " + text + " is unknown, must be cpu, cuda or cuda:INDEX");
    }
    return new Device(matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)));
  }

  /**
   * This device.
   *
   * @throws UnavailableException when it is a CUDA device that is not here
   */
  public Device require() {
    if (cudaIndex >= 0 && !Torch.hasCuda()) {
      throw new UnavailableException(
          "device "
              + this
              + " is not available: it needs an NVIDIA GPU with its driver and the GPU build of"
              + " libtorch (classifier -gpu of org.bytedeco:pytorch) on the class path");
    }
    return this;
  }

  @Override
  public String toString() {
    return cudaIndex < 0 ? "cpu" : "cuda:" + cudaIndex;
  }

  org.bytedeco.pytorch.Device open() {
    return new org.bytedeco.pytorch.Device(toString());
  }
}
