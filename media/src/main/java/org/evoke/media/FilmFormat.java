/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import org.evoke.media.encode.SoundCodec;

/** A kind of file that can be written: its container and what its streams are encoded with. */
public enum FilmFormat {
  /** WebM: VP8 and Opus. */
  WEBM("webm", "libvpx", SoundCodec.OPUS),
  /** MP4: MPEG-4 part 2 and AAC. */
  MP4("mp4", "mpeg4", SoundCodec.AAC),
  /** Ogg with Opus; no pictures. */
  OGG("ogg", "", SoundCodec.OPUS),
  /** MP3; no pictures. */
  MP3("mp3", "", SoundCodec.MP3);

  private final String container;
  private final String pictureCodec;
  private final SoundCodec soundCodec;

  FilmFormat(String container, String pictureCodec, SoundCodec soundCodec) {
    this.container = container;
    this.pictureCodec = pictureCodec;
    this.soundCodec = soundCodec;
  }

  /** FFmpeg's name of the container, which is also the usual extension of the file. */
  public String container() {
    return container;
  }

  /** FFmpeg's name of the encoder of pictures; empty where there can be none. */
  String pictureCodec() {
    return pictureCodec;
  }

  SoundCodec soundCodec() {
    return soundCodec;
  }

  boolean hasPictures() {
    return !pictureCodec.isEmpty();
  }
}
