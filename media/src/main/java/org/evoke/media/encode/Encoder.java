/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.encode;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.evoke.core.OutputException;
import org.evoke.media.libav.Libav;

/** Encodes the frames of one stream, on one thread and reproducibly, into a muxer. */
final class Encoder implements AutoCloseable {
  private final Muxer muxer;
  private final AVCodec codec;
  private final AVPacket packet;
  private AVCodecContext context;
  private AVStream stream;

  Encoder(Muxer muxer, String codecName) {
    this.muxer = muxer;
    codec = avcodec.avcodec_find_encoder_by_name(codecName);
    if (codec == null) {
      throw new OutputException("this build of FFmpeg has no encoder " + codecName);
    }
    context = avcodec.avcodec_alloc_context3(codec);
    context.thread_count(1);
    context.flags(
        context.flags() | avcodec.AV_CODEC_FLAG_BITEXACT | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    packet = avcodec.av_packet_alloc();
  }

  /** The encoder, to be set up before {@link #open}. */
  AVCodecContext context() {
    return context;
  }

  void timeBase(int numerator, int denominator) {
    context.time_base(rational(numerator, denominator));
  }

  static AVRational rational(int numerator, int denominator) {
    return avutil.av_make_q(numerator, denominator);
  }

  /** Opens the encoder with its private options and adds the stream. */
  void open(String... options) {
    AVDictionary dictionary = Libav.options(options);
    int code = avcodec.avcodec_open2(context, codec, dictionary);
    avutil.av_dict_free(dictionary);
    muxer.check(code);
    stream = muxer.add(context);
  }

  /** Encodes a frame; null ends the stream. */
  void encode(AVFrame frame) {
    muxer.check(avcodec.avcodec_send_frame(context, frame));
    while (true) {
      int code = avcodec.avcodec_receive_packet(context, packet);
      if (code == Libav.AGAIN || code == Libav.END) {
        return;
      }
      muxer.check(code);
      muxer.write(packet, stream, context.time_base());
    }
  }

  @Override
  public void close() {
    if (context != null) {
      avcodec.av_packet_free(packet);
      avcodec.avcodec_free_context(context);
      context = null;
    }
  }
}
