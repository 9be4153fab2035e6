/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.encode;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.evoke.core.OutputException;
import org.evoke.media.libav.Libav;
import org.evoke.media.libav.LocalFile;

/** A file that is being written, without anything in it that differs from run to run. */
public final class Muxer implements AutoCloseable {
  private final Path file;
  private final LocalFile output;
  private AVFormatContext context = new AVFormatContext(null);
  private boolean started;

  /**
   * Makes the file.
   *
   * @param container FFmpeg's name of its container
   */
  public Muxer(Path file, String container) {
    this.file = file;
    try {
      output = LocalFile.writing(file);
    } catch (IOException e) {
      throw new OutputException("cannot write " + file + ": " + e.getMessage(), e);
    }
    int code = avformat.avformat_alloc_output_context2(context, null, container, (String) null);
    if (code < 0) {
      output.close();
      throw failure(code);
    }
    context.pb(output.context());
    // Packets wait until both streams have come to their time, however far one runs ahead.
    context.max_interleave_delta(0);
    context.flags(
        context.flags()
            | AVFormatContext.AVFMT_FLAG_BITEXACT
            | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
  }

  /** Adds a stream before anything is written. */
  AVStream add(AVCodecContext encoder) {
    AVStream stream = avformat.avformat_new_stream(context, null);
    check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
    stream.time_base(encoder.time_base());
    stream.avg_frame_rate(encoder.framerate());
    return stream;
  }

  /** Writes the header, once all streams are added. */
  public void start() {
    AVDictionary none = new AVDictionary(null);
    check(avformat.avformat_write_header(context, none));
    started = true;
  }

  void write(AVPacket packet, AVStream stream, AVRational timeBase) {
    avcodec.av_packet_rescale_ts(packet, timeBase, stream.time_base());
    packet.stream_index(stream.index());
    check(avformat.av_interleaved_write_frame(context, packet));
  }

  /** Writes what comes last. */
  public void finish() {
    if (started) {
      started = false;
      check(avformat.av_write_trailer(context));
    }
  }

  void check(int code) {
    if (code < 0) {
      throw failure(code);
    }
  }

  private OutputException failure(int code) {
    IOException cause = output.failure();
    String reason = cause == null ? Libav.message(code) : cause.getMessage();
    return new OutputException("cannot write " + file + ": " + reason, cause);
  }

  @Override
  public void close() {
    if (context != null) {
      avformat.avformat_free_context(context);
      context = null;
      output.close();
    }
  }
}
