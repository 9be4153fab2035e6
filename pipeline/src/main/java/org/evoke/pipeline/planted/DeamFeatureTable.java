/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evoke.audio.compare.CompareDescriptors;
import org.evoke.audio.compare.CompareLevels;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.descriptor.DescriptorSink;
import org.evoke.core.Signal;

/**
 * The table of features that DEAM has for each song: standard deviations and means of the ComParE
 * descriptors and their slopes over half seconds, (4 + 55 + 6) x 2 x 2 = 260 columns.
 */
final class DeamFeatureTable implements DescriptorSink {
  private static final int FRAMES = 50;
  private static final List<DescriptorLevel> LEVELS =
      List.of(
          CompareLevels.NZ,
          CompareLevels.A,
          CompareLevels.B,
          CompareLevels.NZ_DELTA,
          CompareLevels.A_DELTA,
          CompareLevels.B_DELTA);

  private final List<List<Window>> windows = new ArrayList<>();

  private DeamFeatureTable() {
    LEVELS.forEach(level -> windows.add(new ArrayList<>()));
  }

  /** The table of a sound, columns separated by semicolons. */
  static String of(Signal sound) {
    DeamFeatureTable table = new DeamFeatureTable();
    CompareDescriptors descriptors = new CompareDescriptors(sound.sampleRate(), table);
    descriptors.accept(sound);
    int frames = descriptors.finish().frames60();
    return table.text(Math.max(1, frames / FRAMES));
  }

  @Override
  public void row(DescriptorLevel level, int frame, int stamp, float[] row) {
    List<Window> own = windows.get(LEVELS.indexOf(level));
    int number = frame / FRAMES;
    while (own.size() <= number) {
      own.add(new Window(level.width()));
    }
    own.get(number).add(row);
  }

  private String text(int rows) {
    StringBuilder text = new StringBuilder("frameTime");
    LEVELS.forEach(
        level ->
            level
                .columns()
                .forEach(
                    name ->
                        text.append(';')
                            .append(name)
                            .append("_stddev;")
                            .append(name)
                            .append("_amean")));
    for (int row = 0; row < rows; row++) {
      text.append('\n').append(String.format(Locale.ROOT, "%.1f", row * 0.5));
      for (int level = 0; level < LEVELS.size(); level++) {
        List<Window> own = windows.get(level);
        boolean there = row < own.size();
        (there ? own.get(row) : new Window(LEVELS.get(level).width())).append(text);
      }
    }
    return text.append('\n').toString();
  }

  /** Sums over half a second. */
  private static final class Window {
    private final double[] sums;
    private final double[] squares;
    private int count;

    Window(int width) {
      sums = new double[width];
      squares = new double[width];
    }

    void add(float[] row) {
      count++;
      for (int c = 0; c < sums.length; c++) {
        sums[c] += row[c];
        squares[c] += (double) row[c] * row[c];
      }
    }

    void append(StringBuilder text) {
      double[] means = Arrays.stream(sums).map(sum -> sum / Math.max(1, count)).toArray();
      for (int c = 0; c < sums.length; c++) {
        double variance = Math.max(0, squares[c] / Math.max(1, count) - means[c] * means[c]);
        text.append(String.format(Locale.ROOT, ";%.6e;%.6e", StrictMath.sqrt(variance), means[c]));
      }
    }
  }
}
