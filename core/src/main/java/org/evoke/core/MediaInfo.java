/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a media file holds.
 *
 * @param container name of the container format, such as {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param seconds duration as the file states it; empty where it does not
 * @param audio the sound stream that is decoded, the default one where there are several
 * @param video the picture stream that is decoded; cover pictures of songs do not count
 */
public record MediaInfo(
    String container, OptionalDouble seconds, Optional<Audio> audio, Optional<Video> video) {

  /**
   * A sound stream.
   *
   * @param codec name of the codec, such as {@code vorbis}
   * @param sampleRate samples per second
   * @param channels names of the channels in order, as FFmpeg writes them: {@code FC} for mono,
   *     {@code FL FR} for stereo, {@code LFE} for the low-frequency channel; {@code ?} if unknown
   */
  public record Audio(String codec, int sampleRate, List<String> channels) {
    public Audio {
      channels = List.copyOf(channels);
    }
  }

  /**
   * A picture stream.
   *
   * @param codec name of the codec, such as {@code vp8}
   * @param width pixels as shown, after rotation
   * @param height pixels as shown, after rotation
   * @param frameRate average frames per second; 0 if unknown
   * @param rotationDegrees clockwise rotation that is applied for showing: 0, 90, 180 or 270
   */
  public record Video(String codec, int width, int height, double frameRate, int rotationDegrees) {}
}
