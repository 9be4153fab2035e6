/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;

/**
 * The container formats that are opened: those that hold their sound and pictures themselves.
 * Whatever names other files or addresses (playlists, scripts, picture series, session
 * descriptions, devices) is missing here on purpose.
 */
final class Formats {
  /** Names of FFmpeg's demuxers; one of several names of a demuxer is enough. */
  private static final Set<String> PLAIN =
      new TreeSet<>(
          Set.of(
              "aac",
              "ac3",
              "aiff",
              "amr",
              "amrnb",
              "amrwb",
              "ape",
              "asf",
              "au",
              "avi",
              "caf",
              "dsf",
              "dts",
              "dtshd",
              "dv",
              "eac3",
              "flac",
              "flv",
              "h264",
              "hevc",
              "iff",
              "ivf",
              "m4v",
              "matroska",
              "mlp",
              "mov",
              "mp3",
              "mpc",
              "mpc8",
              "mpeg",
              "mpegts",
              "mpegvideo",
              "mxf",
              "nut",
              "obu",
              "ogg",
              "rm",
              "swf",
              "tak",
              "truehd",
              "tta",
              "voc",
              "w64",
              "wav",
              "webm",
              "wtv",
              "wv"));

  /** The list as FFmpeg's option {@code format_whitelist} takes it. */
  static final String LIST = String.join(",", PLAIN);

  private Formats() {}

  static boolean allowed(AVInputFormat format) {
    return Arrays.stream(name(format).split(",")).anyMatch(PLAIN::contains);
  }

  /** FFmpeg's name, such as {@code mov,mp4,m4a,3gp,3g2,mj2}. */
  static String name(AVInputFormat format) {
    return Libav.text(format.name());
  }
}
