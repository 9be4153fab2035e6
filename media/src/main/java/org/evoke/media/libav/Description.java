/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.evoke.core.MediaInfo;

/** Describes an open file. */
public final class Description {
  private Description() {}

  /** What the file holds. */
  public static MediaInfo of(Container container) {
    return new MediaInfo(
        container.formatName(),
        container.statedSeconds(),
        container.audio().map(Description::audio),
        container.video().map(Description::video));
  }

  private static MediaInfo.Audio audio(AVStream stream) {
    AVCodecParameters codec = stream.codecpar();
    return new MediaInfo.Audio(
        codecName(codec), codec.sample_rate(), ChannelNames.of(codec.ch_layout()));
  }

  private static MediaInfo.Video video(AVStream stream) {
    AVCodecParameters codec = stream.codecpar();
    Orientation orientation = Orientation.of(stream);
    AVRational rate = stream.avg_frame_rate();
    return new MediaInfo.Video(
        codecName(codec),
        orientation.width(codec.width(), codec.height()),
        orientation.height(codec.width(), codec.height()),
        rate.den() == 0 ? 0 : (double) rate.num() / rate.den(),
        orientation.rotationDegrees());
  }

  private static String codecName(AVCodecParameters codec) {
    return Libav.text(avcodec.avcodec_get_name(codec.codec_id()));
  }
}
