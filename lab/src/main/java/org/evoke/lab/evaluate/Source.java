/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.data.clips.ClipReader;
import org.evoke.data.clips.CsvClipReader;
import org.evoke.data.clips.EimtClipReader;
import org.evoke.data.clips.PmemoClipReader;

/**
 * A file and who reads it: {@code READER:PATH}, or a path alone for {@code csv}.
 *
 * @param reader reads it
 * @param path where it is
 */
public record Source(ClipReader reader, Path path) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]+");
  private static final ClipReader USUAL = new CsvClipReader();

  /** The readers by name. */
  public static Map<String, ClipReader> readers() {
    Map<String, ClipReader> readers = new LinkedHashMap<>();
    List.of(
            USUAL,
            EimtClipReader.lists(),
            EimtClipReader.original(),
            new PmemoClipReader(),
            new RunClipReader())
        .forEach(reader -> readers.put(reader.name(), reader));
    return readers;
  }

  /**
   * Understands what a user wrote.
   *
   * @throws UsageException for an unknown reader, with the nearest known one
   */
  public static Source of(String text) {
    int colon = text.indexOf(':');
    String prefix = colon < 0 ? "" : text.substring(0, colon);
    ClipReader reader = readers().get(prefix);
    if (reader != null) {
      return new Source(reader, Path.of(text.substring(colon + 1)));
    }
    if (NAME.matcher(prefix).matches() && !Files.exists(Path.of(text))) {
      throw new UsageException(KnownNames.unknown("reader", prefix, readers().keySet()));
    }
    return new Source(USUAL, Path.of(text));
  }
}
