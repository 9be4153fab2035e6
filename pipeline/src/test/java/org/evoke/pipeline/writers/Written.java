/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;

/** Writes answers for tests. */
public final class Written {
  private Written() {}

  /** All files of a format, by suffix. */
  public static Map<String, byte[]> files(TimelineWriter writer, Answer answer) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try {
      Path folder = Files.createTempDirectory("evoke-written");
      for (TimelineWriter.Part part : writer.parts(answer)) {
        Path file = folder.resolve("x" + part.suffix());
        part.content().writeTo(file);
        files.put(part.suffix(), Files.readAllBytes(file));
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** One file of a format as text. */
  public static String text(TimelineWriter writer, Answer answer, String suffix) {
    byte[] bytes = files(writer, answer).get(suffix);
    if (bytes == null) {
      throw new AssertionError(writer.format() + " writes no " + suffix);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
