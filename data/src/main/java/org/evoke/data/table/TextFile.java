/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.table;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;

/** Reads a text file that a user named. */
public final class TextFile {
  /** Largest file that is read. */
  private static final long MOST_BYTES = 512L << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFile() {}

  /**
   * The lines of a file in UTF-8, which end with LF, CR LF or CR alone. A byte-order mark is passed
   * over.
   *
   * @throws UnavailableException when the file is not there
   * @throws InputException when it is no file, is larger than 512 MiB or is not UTF-8
   */
  public static List<String> lines(Path file) {
    return read(file, TextFile::readLines);
  }

  private static List<String> readLines(Path file, Charset charset) throws IOException {
    List<String> lines = Files.readAllLines(file, charset);
    if (!lines.isEmpty() && lines.get(0).startsWith(BYTE_ORDER_MARK)) {
      lines.set(0, lines.get(0).substring(BYTE_ORDER_MARK.length()));
    }
    return lines;
  }

  /**
   * All text of a file in UTF-8.
   *
   * @throws UnavailableException when the file is not there
   * @throws InputException when it is no file, is larger than 512 MiB or is not UTF-8
   */
  public static String text(Path file) {
    return read(file, Files::readString);
  }

  private static <T> T read(Path file, Reading<T> reading) {
    if (!Files.exists(file)) {
      throw new UnavailableException(file + " is not there; give the path of the file");
    }
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        throw new InputException(file + " is not a file of at most " + MOST_BYTES + " bytes");
      }
      return reading.of(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new InputException(file + ": not UTF-8 text", e);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(Path file, Charset charset) throws IOException;
  }
}
