/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.evoke.core.InputException;

/**
 * Decodes one stream of a file, frame by frame. Packets that cannot be decoded are left out; too
 * many in a row, or nothing else, are an error.
 */
public final class Decoder implements AutoCloseable {
  /** About 20 seconds of sound or 40 of film. */
  static final int MAX_BAD_PACKETS = 1000;

  private final Container container;
  private final AVStream stream;
  private AVCodecContext context;
  private AVPacket packet;
  private boolean drained;
  private boolean delivered;
  private int badPackets;

  /**
   * Starts decoding; the container must not be read by anyone else.
   *
   * @param threads threads that decode pictures; they never change a picture
   */
  public Decoder(Container container, AVStream stream, int threads) {
    this.container = container;
    this.stream = stream;
    container.only(stream);
    AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
    context = avcodec.avcodec_alloc_context3(codec);
    packet = avcodec.av_packet_alloc();
    try {
      open(codec, threads);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void open(AVCodec codec, int threads) {
    AVDictionary options = Libav.options("max_pixels", Long.toString(Container.MAX_PIXELS));
    avcodec.avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.thread_count(threads);
    int code = avcodec.avcodec_open2(context, codec, options);
    avutil.av_dict_free(options);
    if (code < 0) {
      throw container.failure("cannot be decoded (" + codecName() + ")", code);
    }
  }

  /** The decoder itself, for its parameters. */
  public AVCodecContext context() {
    return context;
  }

  /** Name of the codec, such as {@code vorbis}. */
  public String codecName() {
    return Libav.text(avcodec.avcodec_get_name(stream.codecpar().codec_id()));
  }

  /**
   * Decodes the next frame into {@code frame}, which loses what it held.
   *
   * @return false at the end
   * @throws InputException when the file cannot be read or decoded further
   */
  public boolean next(AVFrame frame) {
    if (context == null) {
      throw new IllegalStateException("the decoder of " + container.file() + " is closed");
    }
    while (true) {
      int code = avcodec.avcodec_receive_frame(context, frame);
      if (code >= 0) {
        delivered = true;
        badPackets = 0;
        return true;
      }
      if (code == Libav.END || (drained && code == Libav.AGAIN)) {
        return end(code);
      }
      if (code != Libav.AGAIN) {
        countBad(code);
      } else {
        feed();
      }
    }
  }

  private boolean end(int code) {
    if (!delivered) {
      String kind = Streams.isSound(stream) ? "sound" : "pictures";
      throw container.failure(
          "holds no " + kind + " (" + codecName() + ") that can be decoded", code);
    }
    return false;
  }

  private void feed() {
    do {
      avcodec.av_packet_unref(packet);
      if (!container.read(packet)) {
        drained = true;
        avcodec.avcodec_send_packet(context, null);
        return;
      }
    } while (packet.stream_index() != stream.index());
    int code = avcodec.avcodec_send_packet(context, packet);
    avcodec.av_packet_unref(packet);
    if (code < 0 && code != Libav.AGAIN) {
      countBad(code);
    }
  }

  private void countBad(int code) {
    badPackets++;
    if (code == Libav.OUT_OF_MEMORY || badPackets > MAX_BAD_PACKETS) {
      throw container.failure(
          "cannot be decoded further ("
              + codecName()
              + ", "
              + badPackets
              + " bad packets in a row)",
          code);
    }
  }

  /** Goes to a key frame at or before a time stamp; false where the file does not allow it. */
  public boolean seek(long ticks) {
    if (!container.seek(stream, ticks)) {
      return false;
    }
    avcodec.avcodec_flush_buffers(context);
    drained = false;
    return true;
  }

  @Override
  public void close() {
    if (packet != null) {
      avcodec.av_packet_free(packet);
      packet = null;
    }
    if (context != null) {
      avcodec.avcodec_free_context(context);
      context = null;
    }
  }
}
