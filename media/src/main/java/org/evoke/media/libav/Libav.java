/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;

/** Loads FFmpeg's libraries and translates its numbers. */
public final class Libav {
  static {
    // Before the constants below: they are asked of the library.
    Loader.load(avutil.class);
    verbose(false);
  }

  /** What FFmpeg returns when it needs more input; the number differs between systems. */
  public static final int AGAIN = org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();

  /** What FFmpeg returns at the end. */
  public static final int END = avutil.AVERROR_EOF;

  static final int IO_ERROR = org.bytedeco.ffmpeg.presets.avutil.AVERROR_EIO();
  static final int OUT_OF_MEMORY = org.bytedeco.ffmpeg.presets.avutil.AVERROR_ENOMEM();

  private Libav() {}

  /** Version of FFmpeg, such as {@code 8.0.1}. */
  public static String version() {
    return text(avutil.av_version_info());
  }

  /** Whether FFmpeg writes its own warnings to stderr. */
  public static void verbose(boolean on) {
    avutil.av_log_set_level(on ? avutil.AV_LOG_WARNING : avutil.AV_LOG_QUIET);
  }

  /** FFmpeg's words for an error number. */
  public static String message(int error) {
    byte[] text = new byte[256];
    avutil.av_strerror(error, text, text.length);
    int length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }

  /** A time in ticks of a stream as seconds. */
  public static double seconds(long ticks, AVRational timeBase) {
    return (double) ticks * timeBase.num() / timeBase.den();
  }

  /** Whether a time is known. */
  public static boolean known(long ticks) {
    return ticks != avutil.AV_NOPTS_VALUE;
  }

  /** Text of a C string; empty for none. */
  static String text(BytePointer pointer) {
    return pointer == null || pointer.isNull() ? "" : pointer.getString(StandardCharsets.UTF_8);
  }

  /** A dictionary of options, to be freed with {@code av_dict_free}. */
  public static AVDictionary options(String... keysAndValues) {
    AVDictionary options = new AVDictionary(null);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      avutil.av_dict_set(options, keysAndValues[i], keysAndValues[i + 1], 0);
    }
    return options;
  }
}
