/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.clips;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.data.table.CsvLine;
import org.evoke.data.table.TextFile;

/**
 * {@code csv}: a line of column names, {@code id} among them, and a line for each clip below,
 * separated by commas; quoted as RFC 4180 says. Blank lines are passed over.
 */
public final class CsvClipReader implements ClipReader {
  private static final String ID = "id";

  private final boolean needsIds;

  /** Reads tables that must name their clips. */
  public CsvClipReader() {
    this(true);
  }

  private CsvClipReader(boolean needsIds) {
    this.needsIds = needsIds;
  }

  /** Reads tables that may leave the column of ids out: all rows are of one clip without a name. */
  public static CsvClipReader ofOneClipPerhaps() {
    return new CsvClipReader(false);
  }

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String place() {
    return "a table with the column id and a column for each target";
  }

  @Override
  public ClipTable predictions(Path path) {
    return read(path);
  }

  @Override
  public ClipTable labels(Path path) {
    return read(path);
  }

  private ClipTable read(Path path) {
    BufferedReader in = new BufferedReader(new StringReader(TextFile.text(path)));
    try {
      return read(path, in);
    } catch (IOException e) {
      throw new InputException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private ClipTable read(Path path, BufferedReader in) throws IOException {
    List<String> head = head(path, CsvLine.read(in));
    int id = head.indexOf(ID);
    ClipRows rows = new ClipRows(path.toString(), without(head, id));
    int record = 1;
    for (List<String> cells = CsvLine.read(in); cells != null; cells = CsvLine.read(in)) {
      record++;
      if (cells.size() == 1 && cells.get(0).isBlank()) {
        continue;
      }
      if (cells.size() != head.size()) {
        throw new InputException(
            path
                + ", record "
                + record
                + ": "
                + cells.size()
                + " cells, must have "
                + head.size()
                + " as the first line");
      }
      rows.add(record, id < 0 ? "" : cells.get(id), without(cells, id));
    }
    return rows.table(Map.of(), path + ", record ", "");
  }

  private List<String> head(Path path, List<String> first) {
    if (first == null || first.stream().allMatch(String::isBlank)) {
      throw new InputException(path + ": empty, must begin with a line of column names");
    }
    List<String> head = new ArrayList<>(first);
    head.replaceAll(name -> name.replace("\uFEFF", "").strip());
    Set<String> seen = new HashSet<>();
    for (String column : head) {
      if (!seen.add(column)) {
        throw new InputException(path + ": column '" + column + "' is there twice");
      }
    }
    if (needsIds && !seen.contains(ID)) {
      throw new InputException(
          path + ": no column id; the first line names " + String.join(", ", head));
    }
    return head;
  }

  private static List<String> without(List<String> cells, int index) {
    List<String> others = new ArrayList<>(cells);
    if (index >= 0) {
      others.remove(index);
    }
    return others;
  }
}
