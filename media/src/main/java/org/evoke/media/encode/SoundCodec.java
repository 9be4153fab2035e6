/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.encode;

import org.bytedeco.ffmpeg.global.avutil;

/** How sound is encoded. */
public enum SoundCodec {
  /** Opus at 48 kHz. */
  OPUS("libopus", 48_000, false),
  /** AAC-LC at 48 kHz. */
  AAC("aac", 48_000, true),
  /** MP3 at 44.1 kHz. */
  MP3("libmp3lame", 44_100, true);

  private final String encoder;
  private final int sampleRate;
  private final boolean planar;

  SoundCodec(String encoder, int sampleRate, boolean planar) {
    this.encoder = encoder;
    this.sampleRate = sampleRate;
    this.planar = planar;
  }

  /** FFmpeg's name of the encoder. */
  String encoder() {
    return encoder;
  }

  int sampleRate() {
    return sampleRate;
  }

  /** Whether the encoder takes each channel by itself, and not interleaved. */
  boolean planar() {
    return planar;
  }

  int sampleFormat() {
    return planar ? avutil.AV_SAMPLE_FMT_FLTP : avutil.AV_SAMPLE_FMT_FLT;
  }
}
