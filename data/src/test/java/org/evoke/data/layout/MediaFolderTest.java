/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.evoke.core.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Media files that are gone, empty, unreadable or too short. */
class MediaFolderTest {
  @TempDir Path root;
  private Path media;

  @BeforeEach
  void write() throws IOException {
    media = Files.createDirectory(root.resolve("media"));
    Files.writeString(media.resolve("A.mp4"), "12");
    Files.writeString(media.resolve("B.mp4"), "damaged");
    Files.writeString(media.resolve("C.mp4"), "");
  }

  /** A file holds its length. */
  private static OptionalDouble seconds(Path file) {
    try {
      return OptionalDouble.of(Double.parseDouble(Files.readString(file)));
    } catch (IOException | NumberFormatException e) {
      throw new InputException(file + " is no media file", e);
    }
  }

  private static Map<String, Double> ends(double a) {
    Map<String, Double> ends = new TreeMap<>(Map.of("B", 1.0, "C", 1.0, "D", 1.0));
    ends.put("A", a);
    return ends;
  }

  private List<String> words(double a, MediaLength length, boolean some) {
    Findings findings = new Findings();
    MediaFolder folder = new MediaFolder(root, media);
    if (some) {
      folder.checkSome(ends(a), length, findings);
    } else {
      folder.check(ends(a), length, findings);
    }
    return findings.list().stream().map(Finding::words).toList();
  }

  @Test
  void everyFileThatCannotServeIsFound() {
    assertThat(words(14.1, MediaFolderTest::seconds, false))
        .hasSize(4)
        .anyMatch(
            w ->
                w.equals(
                    "odd: media/A.mp4: lasts 12.0 s, its labels end at 14.1 s; those behind its end"
                        + " are left out"))
        .anyMatch(w -> w.startsWith("malformed: media/B.mp4: ") && w.contains("no media file"))
        .anyMatch(w -> w.equals("malformed: media/C.mp4: media file is empty"))
        .anyMatch(w -> w.equals("missing: media: no media file of D"));
    assertThat(words(14.0, MediaFolderTest::seconds, false)).hasSize(3);
    assertThat(words(99, MediaLength.UNKNOWN, false)).hasSize(2);
  }

  @Test
  void someMayHaveVanished() {
    assertThat(words(20, MediaFolderTest::seconds, true))
        .hasSize(4)
        .contains("odd: media: 1 of 4 have no media file, such as D; they are left out");
  }
}
