/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.pytorch.global.torch;

/** What concerns libtorch as a whole: threads and devices. */
public final class Torch {
  static {
    Natives.load();
  }

  private static final Pattern VERSION = Pattern.compile("TORCH_VERSION=([0-9.]+)");

  private Torch() {}

  /** Version of libtorch, such as {@code 2.10.0}. */
  public static String version() {
    Matcher version = VERSION.matcher(configuration());
    return version.find() ? version.group(1) : "unknown";
  }

  /** How libtorch was built: its libraries and flags, several lines. */
  public static String configuration() {
    return torch.show_config().getString();
  }

  /** How many threads one operation may use. */
  public static int threads() {
    return torch.get_num_threads();
  }

  /**
   * Sets how many threads one operation may use, in the whole process.
   *
   * @param count at least 1
   */
  public static void threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads are " + count + ", must be at least 1");
    }
    torch.set_num_threads(count);
  }

  /** Whether a CUDA device and the natives for it are here. */
  public static boolean hasCuda() {
    return torch.cuda_is_available();
  }
}
