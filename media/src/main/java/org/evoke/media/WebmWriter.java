/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import java.nio.file.Path;

/** Writes a film as WebM: VP8 pictures and Opus sound (resampled to 48 kHz). */
public final class WebmWriter extends FilmWriter {
  /**
   * Makes the file, replacing one that is there.
   *
   * @param file whose name ends in {@code .webm}
   * @param width pixels, 1 to 8192; 0 together with {@code height} for no pictures
   * @param height pixels, 1 to 8192
   * @param framesPerSecond usual frame rate; the pictures' own times count
   * @param sampleRate samples per second of the sound
   * @param channels 1 to 8; 0 for no sound
   * @throws org.evoke.core.OutputException when the file cannot be written
   */
  public WebmWriter(
      Path file, int width, int height, double framesPerSecond, int sampleRate, int channels) {
    super(file, FilmFormat.WEBM, width, height, framesPerSecond, sampleRate, channels);
  }
}
