/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.rated;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.Scale;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.xlsx.XlsxSheet;

/**
 * IADS-E (Yang et al. 2018): {@code Sound Ratings.xlsx} with the columns {@code Sound ID}, {@code
 * Category}, {@code AroMN} and {@code ValMN} from 1 to 9 in any order, and the sounds as {@code
 * <Sound ID>.wav} anywhere below the folder; other columns are passed over, and so are rows above
 * the line of names.
 */
public final class IadsSounds {
  /** Ratings as they stand in the table. */
  public static final Scale SCALE = Scale.VALENCE.withRange(1, 9);

  /** The category that the joint learning of music and sounds leaves out. */
  public static final String MUSIC = "Music";

  static final String TABLE = "Sound Ratings.xlsx";
  static final String ID = "Sound ID";
  static final String CATEGORY = "Category";
  static final String AROUSAL = "AroMN";
  static final String VALENCE = "ValMN";

  private IadsSounds() {}

  /**
   * The rated sounds of a folder.
   *
   * @throws org.evoke.core.UnavailableException when the table or a sound is not there
   * @throws InputException when the table is malformed; says where
   */
  public static RatedSounds read(Path folder) {
    return read(folder, new IadsLayout().names());
  }

  /** The same where files and columns have other names. */
  static RatedSounds read(Path folder, LayoutNames layout) {
    Path file = layout.path(folder, "ratings");
    List<List<String>> rows = XlsxSheet.read(file);
    int head = head(file, rows, layout.get("id"));
    List<String> names = rows.get(head);
    int id = column(file, names, layout.get("id"));
    int category = column(file, names, layout.get("category"));
    int arousal = column(file, names, layout.get("arousal"));
    int valence = column(file, names, layout.get("valence"));
    List<String> ids = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<Double> arousals = new ArrayList<>();
    List<Double> valences = new ArrayList<>();
    for (List<String> row : rows.subList(head + 1, rows.size())) {
      String name = id(cell(row, id));
      if (!name.isEmpty()) {
        ids.add(name);
        kinds.add(cell(row, category));
        arousals.add(number(file, name, names.get(arousal), cell(row, arousal)));
        valences.add(number(file, name, names.get(valence), cell(row, valence)));
      }
    }
    return new RatedSounds(
        ids,
        kinds,
        SoundFiles.of(layout.path(folder, "media"), ids),
        SCALE,
        valences.stream().mapToDouble(v -> v).toArray(),
        arousals.stream().mapToDouble(v -> v).toArray(),
        List.of(file));
  }

  private static int head(Path file, List<List<String>> rows, String id) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).stream().anyMatch(cell -> cell.strip().equalsIgnoreCase(id))) {
        return row;
      }
    }
    throw new InputException(
        file + ": no row names the column " + id + " and the others of the table");
  }

  private static int column(Path file, List<String> names, String wanted) {
    List<String> stripped = names.stream().map(String::strip).toList();
    for (int c = 0; c < stripped.size(); c++) {
      if (stripped.get(c).equalsIgnoreCase(wanted)) {
        return c;
      }
    }
    throw new InputException(file + ": " + KnownNames.unknown("column", wanted, stripped));
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }

  /** Spreadsheets turn ids such as 0102 into numbers, and some write those as 102.0. */
  private static String id(String cell) {
    return cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
  }

  private static double number(Path file, String id, String column, String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new InputException(
          file + ", sound " + id + ", column " + column + ": '" + cell + "' is no number", e);
    }
  }
}
