/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.OutputFile;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.writers.CsvTimelineWriter;

/** Writes a comparison: {@code compare.html}, {@code compare.csv}, {@code compare.json}. */
public final class CompareFiles {
  /** Base name of the files. */
  public static final String BASE = "compare";

  private CompareFiles() {}

  /**
   * Writes all files into a folder, or none.
   *
   * @throws org.evoke.core.OutputException when one cannot be written
   */
  public static List<Path> write(Comparison comparison, Path folder) {
    Map<Path, OutputFile.Content> contents = new LinkedHashMap<>();
    contents.put(folder.resolve(BASE + ".html"), text(ComparePage.html(comparison)));
    contents.put(folder.resolve(BASE + ".csv"), text(csv(comparison)));
    contents.put(folder.resolve(BASE + ".json"), text(CompareJson.of(comparison)));
    OutputFile.writeAll(contents);
    return List.copyOf(contents.keySet());
  }

  private static OutputFile.Content text(String text) {
    return file -> Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /**
   * The differences over the steps of the first version; empty cells where there is no partner.
   * {@code _difference} is second minus first, {@code _larger} is 1 where it is larger than chance.
   */
  static String csv(Comparison comparison) {
    Timeline timeline = comparison.first().timeline();
    StringBuilder out = new StringBuilder();
    out.append(CsvTimelineWriter.line(header(comparison)));
    for (int step = 0; step < timeline.steps(); step++) {
      double centre = (timeline.starts()[step] + timeline.ends()[step]) / 2;
      List<String> cells = new ArrayList<>();
      cells.add(Long.toString(Decimals.milliseconds(timeline.starts()[step])));
      cells.add(Long.toString(Decimals.milliseconds(timeline.ends()[step])));
      double half = centre - timeline.starts()[step];
      cells.add(
          comparison
              .alignment()
              .partner(centre)
              .map(time -> Long.toString(Decimals.milliseconds(time - half)))
              .orElse(""));
      for (DifferenceCurve curve : comparison.curves()) {
        addCells(comparison, curve, step, centre, cells);
      }
      out.append(CsvTimelineWriter.line(cells));
    }
    return out.toString();
  }

  private static List<String> header(Comparison comparison) {
    List<String> header = new ArrayList<>(List.of("start_ms", "end_ms", "second_start_ms"));
    for (DifferenceCurve curve : comparison.curves()) {
      for (String part :
          List.of(
              "_first",
              "_second",
              "_difference",
              "_difference_low",
              "_difference_high",
              "_larger")) {
        header.add(curve.track().name() + part);
      }
    }
    return header;
  }

  private static void addCells(
      Comparison comparison, DifferenceCurve curve, int step, double centre, List<String> cells) {
    Scale scale = curve.track().scale();
    int decimals = Decimals.of(scale);
    for (double[] values :
        List.of(
            curve.track().values(), curve.second(), curve.values(), curve.lower(), curve.upper())) {
      cells.add(Decimals.plain(values[step], decimals));
    }
    boolean larger =
        comparison.blocks(curve.track().name()).stream()
            .anyMatch(b -> b.isLarger() && b.start() <= centre && centre < b.end());
    cells.add(Double.isNaN(curve.values()[step]) ? "" : larger ? "1" : "0");
  }
}
