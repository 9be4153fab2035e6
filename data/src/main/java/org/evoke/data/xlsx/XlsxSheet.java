/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.xlsx;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.data.xml.XmlWalk;
import org.evoke.data.zip.ZipEntries;

/**
 * Reads the first sheet of a workbook as texts: numbers as they stand in the file, formulas by
 * their last values, dates as numbers of days. Nothing in it is executed, and no other file is
 * looked at. Limits: {@value #MOST_ROWS} rows, {@value #MOST_COLUMNS} columns, {@value #MOST_BYTES}
 * bytes for each part.
 */
public final class XlsxSheet {
  static final int MOST_ROWS = 100_000;
  static final int MOST_COLUMNS = 1_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String STRINGS = "xl/sharedStrings.xml";

  private final Path file;
  private final ZipEntries zip;
  private final List<String> shared = new ArrayList<>();
  private final TreeMap<Integer, TreeMap<Integer, String>> cells = new TreeMap<>();

  private XlsxSheet(Path file, ZipEntries zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * The rows of the first sheet that hold anything, each up to its last cell; empty cells are empty
   * texts.
   *
   * @throws UnavailableException when the file is not there
   * @throws InputException when it is no such workbook, or exceeds a limit; says where
   */
  public static List<List<String>> read(Path file) {
    if (!java.nio.file.Files.exists(file)) {
      throw new UnavailableException(file + " is not there; give the path of the workbook");
    }
    try (ZipEntries zip = ZipEntries.open(file)) {
      return new XlsxSheet(file, zip).rows();
    }
  }

  private List<List<String>> rows() {
    String sheet = sheet();
    if (zip.names().contains(STRINGS)) {
      walk(STRINGS, this::strings);
    }
    walk(sheet, this::sheet);
    List<List<String>> rows = new ArrayList<>();
    for (TreeMap<Integer, String> row : cells.values()) {
      List<String> texts = new ArrayList<>(Collections.nCopies(row.lastKey() + 1, ""));
      row.forEach(texts::set);
      rows.add(texts);
    }
    return rows;
  }

  /** The part that holds the first sheet. */
  private String sheet() {
    List<String> ids = new ArrayList<>();
    walk(
        WORKBOOK,
        in -> {
          while (next(in, "sheet")) {
            ids.add(String.valueOf(attribute(in, "id")));
          }
        });
    Map<String, String> targets = new TreeMap<>();
    walk(
        RELATIONS,
        in -> {
          while (next(in, "Relationship")) {
            targets.put(
                String.valueOf(in.getAttributeValue(null, "Id")),
                String.valueOf(in.getAttributeValue(null, "Target")));
          }
        });
    String target = ids.isEmpty() ? null : targets.get(ids.get(0));
    if (target == null) {
      throw new InputException(file + " holds no sheet");
    }
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  /** An attribute by its local name: relations are qualified. */
  private static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)
          && in.getAttributePrefix(i) != null
          && !in.getAttributePrefix(i).isEmpty()) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Goes on to the next beginning of an element; false at the end. */
  private static boolean next(XMLStreamReader in, String element) throws XMLStreamException {
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals(element)) {
        return true;
      }
    }
    return false;
  }

  private void strings(XMLStreamReader in) throws XMLStreamException {
    while (next(in, "si")) {
      shared.add(text(in, "si"));
    }
  }

  /** The text inside an element, without readings of Asian scripts. */
  private static String text(XMLStreamReader in, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int readings = 0;
    while (true) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("rPh")) {
          readings++;
        } else if (in.getLocalName().equals("t")) {
          String part = in.getElementText();
          text.append(readings == 0 ? part : "");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (in.getLocalName().equals(element)) {
          return text.toString();
        }
        readings -= in.getLocalName().equals("rPh") ? 1 : 0;
      }
    }
  }

  private void sheet(XMLStreamReader in) throws XMLStreamException {
    int row = -1;
    int column = -1;
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (in.getLocalName().equals("row")) {
        String number = in.getAttributeValue(null, "r");
        row = number == null ? row + 1 : whole(number) - 1;
        column = -1;
      } else if (in.getLocalName().equals("c")) {
        String reference = in.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : column(reference);
        requireInside(row, column);
        cell(in, row, column);
      }
    }
  }

  private void cell(XMLStreamReader in, int row, int column) throws XMLStreamException {
    String type = String.valueOf(in.getAttributeValue(null, "t"));
    String value = "";
    while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("c")) {
      if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("v")) {
          String text = in.getElementText();
          value = type.equals("s") ? shared(text, row, column) : text;
        } else if (in.getLocalName().equals("is")) {
          value = text(in, "is");
        }
      }
    }
    if (!value.isEmpty()) {
      cells.computeIfAbsent(row, r -> new TreeMap<>()).put(column, value);
    }
  }

  private String shared(String text, int row, int column) {
    int index = whole(text);
    if (index < 0 || index >= shared.size()) {
      throw new InputException(
          file
              + ", cell "
              + (row + 1)
              + "/"
              + (column + 1)
              + " names text "
              + text
              + " of "
              + shared.size());
    }
    return shared.get(index);
  }

  /** The letters of a reference such as {@code AB12} as a number from 0. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && i < 4; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column - 1;
  }

  private void requireInside(int row, int column) {
    if (row < 0 || row >= MOST_ROWS || column < 0 || column >= MOST_COLUMNS) {
      throw new InputException(
          file
              + ": a cell in row "
              + (row + 1)
              + ", column "
              + (column + 1)
              + "; at most "
              + MOST_ROWS
              + " rows and "
              + MOST_COLUMNS
              + " columns are read");
    }
  }

  private int whole(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new InputException(file + ": '" + text + "' is no number of a row or text", e);
    }
  }

  private void walk(String entry, XmlWalk.Steps steps) {
    byte[] text = zip.bytes(entry, MOST_BYTES);
    XmlWalk.over(new ByteArrayInputStream(text), file + ", entry " + entry, steps);
  }
}
