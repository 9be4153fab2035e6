/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.global.avutil;

/** Names of the channels of a layout as FFmpeg writes them. */
public final class ChannelNames {
  /** A channel whose place is unknown. */
  public static final String UNKNOWN = "?";

  private ChannelNames() {}

  /**
   * Names in order. One or two channels of unknown place are mono or stereo, more remain {@link
   * #UNKNOWN}.
   */
  public static List<String> of(AVChannelLayout layout) {
    int channels = layout.nb_channels();
    if (layout.order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
      return switch (channels) {
        case 1 -> List.of("FC");
        case 2 -> List.of("FL", "FR");
        default -> Collections.nCopies(channels, UNKNOWN);
      };
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < channels; i++) {
      names.add(name(avutil.av_channel_layout_channel_from_index(layout, i)));
    }
    return names;
  }

  private static String name(int channel) {
    byte[] text = new byte[32];
    int length = avutil.av_channel_name(text, text.length, channel) - 1;
    if (channel < 0 || length <= 0 || length >= text.length) {
      return UNKNOWN;
    }
    return new String(text, 0, length, StandardCharsets.US_ASCII);
  }
}
