/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.loudness;

import java.util.List;

/**
 * How much a channel counts (ITU-R BS.1770-4, table 4 of annex 1 and annex 3): 1.41 for channels 60
 * to 120 degrees aside at ear height, nothing for low-frequency channels, 1 for all others.
 */
final class ChannelWeight {
  private static final double SURROUND = 1.41;

  private ChannelWeight() {}

  /**
   * The weight of a channel among its neighbours. The names {@code BL} and {@code BR} are the only
   * surrounds of a 5.1 layout (110 degrees), but the rear pair (135 degrees) where side channels
   * exist too.
   *
   * @param name channel name as FFmpeg writes it
   * @param layout names of all channels
   */
  static double of(String name, List<String> layout) {
    return switch (name) {
      case "LFE", "LFE2" -> 0;
      case "SL", "SR" -> SURROUND;
      case "BL", "BR" -> layout.contains("SL") || layout.contains("SR") ? 1 : SURROUND;
      default -> 1;
    };
  }
}
