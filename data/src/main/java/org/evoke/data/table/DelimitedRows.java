/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;

/**
 * Reads a table with a line of column names row by row. Cells are separated by tab, semicolon or
 * comma, whichever the first line has most of, and may be quoted; a quoted cell stays on its line.
 * Lines end with LF, CR LF or CR alone, a byte-order mark is passed over, and so are blank lines.
 */
public final class DelimitedRows implements AutoCloseable {
  private static final String SEPARATORS = "\t;,";
  private static final int LONGEST = 1 << 20;

  private final Path file;
  private final BufferedReader in;
  private final List<String> columns;
  private char separator = ',';
  private int line;

  private DelimitedRows(Path file, BufferedReader in) {
    this.file = file;
    this.in = in;
    String first = line();
    if (first == null) {
      throw new InputException(file + ": empty, must begin with a line of column names");
    }
    String head = first.startsWith("\uFEFF") ? first.substring(1) : first;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      if (count(head, candidate) > count(head, separator)) {
        separator = candidate;
      }
    }
    columns = cells(head);
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /**
   * Opens a table and reads its first line.
   *
   * @throws UnavailableException when the file is not there
   * @throws InputException when it cannot be read or is empty
   */
  public static DelimitedRows open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnavailableException(file + " is not there; give the path of the file");
    }
    BufferedReader in;
    try {
      in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
    try {
      return new DelimitedRows(file, in);
    } catch (InputException e) {
      quietly(in);
      throw e;
    }
  }

  private static void quietly(BufferedReader in) {
    try {
      in.close();
    } catch (IOException ignored) {
      // the first error is the one to tell
    }
  }

  /** Names of the columns, without surrounding blanks. */
  public List<String> columns() {
    return columns;
  }

  /** Line of the row that was read last, counted from 1. */
  public int lineNumber() {
    return line;
  }

  /**
   * The cells of the next row, without surrounding blanks; there may be more or fewer than columns.
   *
   * @return null at the end
   * @throws InputException when the file cannot be read on
   */
  public List<String> next() {
    String text = line();
    return text == null ? null : cells(text);
  }

  /** The next line that is not blank. */
  private String line() {
    try {
      String text = in.readLine();
      line++;
      while (text != null && text.isBlank()) {
        text = in.readLine();
        line++;
      }
      if (text != null && text.length() > LONGEST) {
        throw new InputException(file + ":" + line + ": longer than " + LONGEST + " characters");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new InputException(file + ": not UTF-8 text", e);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  @Override
  public void close() {
    quietly(in);
  }
}
