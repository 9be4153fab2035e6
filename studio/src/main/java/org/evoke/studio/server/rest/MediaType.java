/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What browsers call the containers that they may be able to play. */
final class MediaType {
  private static final Map<String, String> SUBTYPES = new LinkedHashMap<>();

  static {
    SUBTYPES.put("mp4", "mp4");
    SUBTYPES.put("webm", "webm");
    SUBTYPES.put("ogg", "ogg");
    SUBTYPES.put("mp3", "mpeg");
    SUBTYPES.put("wav", "wav");
    SUBTYPES.put("flac", "flac");
    SUBTYPES.put("aac", "aac");
  }

  private MediaType() {}

  /**
   * The media type.
   *
   * @param container names of the container as FFmpeg has them, such as {@code matroska,webm}
   * @param film whether there are pictures
   * @return nothing for what no browser plays
   */
  static Optional<String> of(String container, boolean film) {
    for (String name : container.split(",", -1)) {
      if (SUBTYPES.containsKey(name)) {
        return Optional.of((film ? "video/" : "audio/") + SUBTYPES.get(name));
      }
    }
    return Optional.empty();
  }
}
