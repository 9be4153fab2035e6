/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Chooses one sound and one picture stream: those that the file marks as default come first, then
 * the larger picture, then the earlier stream. Cover pictures are no picture stream, and a comment
 * or an audio description is taken only where there is nothing else.
 */
final class Streams {
  private static final int STILLS =
      avformat.AV_DISPOSITION_ATTACHED_PIC
          | avformat.AV_DISPOSITION_TIMED_THUMBNAILS
          | avformat.AV_DISPOSITION_STILL_IMAGE;
  private static final int SIDE_SHOWS =
      avformat.AV_DISPOSITION_COMMENT
          | avformat.AV_DISPOSITION_VISUAL_IMPAIRED
          | avformat.AV_DISPOSITION_HEARING_IMPAIRED
          | avformat.AV_DISPOSITION_DEPENDENT;

  private Streams() {}

  static Optional<AVStream> audio(AVFormatContext context) {
    return all(context).stream().filter(Streams::isSound).min(order());
  }

  static Optional<AVStream> video(AVFormatContext context) {
    return all(context).stream()
        .filter(Streams::isPicture)
        .min(order().thenComparing(Streams::pixels, Comparator.reverseOrder()));
  }

  static List<AVStream> all(AVFormatContext context) {
    List<AVStream> streams = new ArrayList<>();
    for (int i = 0; i < context.nb_streams(); i++) {
      streams.add(context.streams(i));
    }
    return streams;
  }

  static boolean isSound(AVStream stream) {
    AVCodecParameters codec = stream.codecpar();
    return codec.codec_type() == avutil.AVMEDIA_TYPE_AUDIO
        && codec.sample_rate() > 0
        && codec.ch_layout().nb_channels() > 0
        && decodable(codec);
  }

  static boolean isPicture(AVStream stream) {
    AVCodecParameters codec = stream.codecpar();
    return codec.codec_type() == avutil.AVMEDIA_TYPE_VIDEO
        && (stream.disposition() & STILLS) == 0
        && codec.width() > 0
        && codec.height() > 0
        && decodable(codec);
  }

  static long pixels(AVStream stream) {
    return (long) stream.codecpar().width() * stream.codecpar().height();
  }

  private static boolean decodable(AVCodecParameters codec) {
    return avcodec.avcodec_find_decoder(codec.codec_id()) != null;
  }

  private static Comparator<AVStream> order() {
    return Comparator.<AVStream>comparingInt(s -> s.disposition() & SIDE_SHOWS)
        .thenComparing(s -> (s.disposition() & avformat.AV_DISPOSITION_DEFAULT) == 0);
  }
}
