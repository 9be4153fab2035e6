/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.clips;

import java.util.Locale;
import java.util.Set;

/** Names of clips, which some files give with the extension of the media file and some without. */
public final class ClipId {
  private static final Set<String> MEDIA =
      Set.of(
          "aac", "aif", "aiff", "avi", "flac", "flv", "m4a", "m4v", "mkv", "mov", "mp3", "mp4",
          "mpeg", "mpg", "oga", "ogg", "ogv", "opus", "wav", "webm", "wma", "wmv");

  private ClipId() {}

  /** The name without surrounding blanks and without the extension of a media file. */
  public static String of(String text) {
    String name = text.strip();
    int dot = name.lastIndexOf('.');
    boolean media = dot > 0 && MEDIA.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    return media ? name.substring(0, dot) : name;
  }
}
