/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import java.nio.file.Path;
import org.evoke.core.Frame;
import org.evoke.core.OutputException;
import org.evoke.core.Signal;
import org.evoke.core.UsageException;
import org.evoke.media.encode.Muxer;
import org.evoke.media.encode.PictureEncoder;
import org.evoke.media.encode.SoundEncoder;

/**
 * Writes a film, or sound alone, which is resampled to the rate of its codec. The same input gives
 * the same bytes on the same kind of processor. Pictures and sound may come in any order; what runs
 * ahead waits in memory, encoded.
 */
public class FilmWriter implements AutoCloseable {
  private static final int MAX_SIDE = 8192;
  private static final int MAX_CHANNELS = 8;

  private final Muxer muxer;
  private final PictureEncoder pictures;
  private final SoundEncoder sound;
  private boolean failed;
  private boolean closed;

  /**
   * Makes the file, replacing one that is there.
   *
   * @param file whose name should end as the format says
   * @param format container and codecs
   * @param width pixels, 1 to 8192; 0 together with {@code height} for no pictures
   * @param height pixels, 1 to 8192
   * @param framesPerSecond usual frame rate; the pictures' own times count
   * @param sampleRate samples per second of the sound
   * @param channels 1 to 8; 0 for no sound
   * @throws OutputException when the file cannot be written
   */
  public FilmWriter(
      Path file,
      FilmFormat format,
      int width,
      int height,
      double framesPerSecond,
      int sampleRate,
      int channels) {
    check(width, height, framesPerSecond, sampleRate, channels);
    if (width > 0 && !format.hasPictures()) {
      throw new UsageException("a file of kind " + format.container() + " has no pictures");
    }
    muxer = new Muxer(file, format.container());
    PictureEncoder openedPictures = null;
    SoundEncoder openedSound = null;
    try {
      if (width > 0) {
        openedPictures =
            new PictureEncoder(muxer, format.pictureCodec(), width, height, framesPerSecond);
      }
      if (channels > 0) {
        openedSound = new SoundEncoder(muxer, format.soundCodec(), sampleRate, channels);
      }
      muxer.start();
    } catch (RuntimeException e) {
      release(openedPictures, openedSound);
      throw e;
    }
    pictures = openedPictures;
    sound = openedSound;
  }

  private static void check(int width, int height, double fps, int sampleRate, int channels) {
    boolean noPictures = width == 0 && height == 0;
    boolean badSize = width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE;
    if (!noPictures && (badSize || !(fps > 0) || fps > 1000)) {
      throw new UsageException(
          "film of " + width + " x " + height + " at " + fps + " per second cannot be written");
    }
    if (channels < 0 || channels > MAX_CHANNELS || (channels > 0 && sampleRate < 1000)) {
      throw new UsageException(
          "sound of " + channels + " channels at " + sampleRate + " Hz cannot be written");
    }
    if (noPictures && channels == 0) {
      throw new UsageException("a film without pictures and sound cannot be written");
    }
  }

  /**
   * Writes a picture.
   *
   * @throws OutputException when it does not fit the film, or the disk is full
   */
  public final void write(Frame picture) {
    if (pictures == null) {
      throw new OutputException("the film has no pictures");
    }
    guarded(() -> pictures.write(picture));
  }

  /**
   * Writes the next samples.
   *
   * @throws OutputException when they do not fit the film, or the disk is full
   */
  public final void write(Signal signal) {
    if (sound == null) {
      throw new OutputException("the film has no sound");
    }
    guarded(() -> sound.write(signal));
  }

  private void guarded(Runnable writing) {
    if (closed) {
      throw new IllegalStateException("the film is closed");
    }
    failed = true;
    writing.run();
    failed = false;
  }

  /**
   * Finishes the file; after a failure it only gives the memory back.
   *
   * @throws OutputException when the end of the file cannot be written
   */
  @Override
  public final void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (!failed) {
        finish();
      }
    } finally {
      release(pictures, sound);
    }
  }

  private void finish() {
    if (pictures != null) {
      pictures.finish();
    }
    if (sound != null) {
      sound.finish();
    }
    muxer.finish();
  }

  private void release(PictureEncoder openedPictures, SoundEncoder openedSound) {
    if (openedPictures != null) {
      openedPictures.close();
    }
    if (openedSound != null) {
      openedSound.close();
    }
    muxer.close();
  }
}
