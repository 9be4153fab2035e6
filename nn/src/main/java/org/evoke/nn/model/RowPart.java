/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Tensor;
import org.evoke.nn.network.Reading;
import org.evoke.nn.network.Windowing;

/**
 * Some rows as a network reads them at once: each on its own, as one series, or each at the end of
 * its window.
 *
 * @param from first row
 * @param rows how many
 * @param inputs of the network
 * @param last the step of each window that is its row; empty where steps have no answers of their
 *     own, or there are no windows
 */
record RowPart(int from, int rows, Map<String, Tensor> inputs, int[] last) {
  private static final int ROWS_AT_ONCE = 2048;
  private static final int WINDOWS_AT_ONCE = 256;
  private static final int[] NONE = {};
  private static final String POSITIONS = "pos";
  private static final String MASK = "mask";

  /** All rows, in order; each part is made when it is asked for. */
  static Stream<RowPart> of(
      FeatureTracks features, Reading reading, Windowing windowing, InputScaling scaling) {
    boolean single = reading == Reading.ROWS;
    boolean windowed = !single && windowing.isWindowed();
    int most = single ? ROWS_AT_ONCE : windowed ? WINDOWS_AT_ONCE : Math.max(1, features.rows());
    return IntStream.iterate(0, from -> from < features.rows(), from -> from + most)
        .mapToObj(
            from -> {
              int rows = Math.min(most, features.rows() - from);
              RowPart part =
                  windowed
                      ? windowed(features, from, rows, reading, windowing, scaling)
                      : plain(features, from, rows, single, scaling);
              if (!single && windowing.stepSeconds() > 0) {
                part.inputs.put(POSITIONS, positions(features, windowing, part));
              }
              return part;
            });
  }

  private static RowPart plain(
      FeatureTracks features, int from, int rows, boolean single, InputScaling scaling) {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    features
        .byName()
        .forEach(
            (name, track) -> {
              int width = track.width();
              int[] shape = single ? new int[] {rows, width} : new int[] {1, rows, width};
              float[] values = scaled(name, track, from, from + rows, scaling);
              inputs.put(name, new Tensor(shape, values));
            });
    return new RowPart(from, rows, inputs, NONE);
  }

  private static RowPart windowed(
      FeatureTracks features,
      int from,
      int rows,
      Reading reading,
      Windowing windowing,
      InputScaling scaling) {
    int length = Math.min(windowing.steps(), features.rows());
    int first = windowing.first(from);
    int[][] windows = windows(from, rows, length, windowing);
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    features
        .byName()
        .forEach(
            (name, track) -> {
              float[] scaled = scaled(name, track, first, from + rows, scaling);
              inputs.put(name, windows(scaled, track.width(), first, windows));
            });
    inputs.put(MASK, mask(windows));
    return new RowPart(from, rows, inputs, reading == Reading.STEPS ? lastSteps(windows) : NONE);
  }

  /** Rows of a track, scaled once however many windows hold them. */
  private static float[] scaled(
      String name, FeatureTrack track, int from, int until, InputScaling scaling) {
    int width = track.width();
    float[] values = Arrays.copyOfRange(track.values(), from * width, until * width);
    return scaling.apply(name, new Tensor(new int[] {until - from, width}, values)).values();
  }

  /** The rows of each window; -1 behind its end, so that all are equally long. */
  private static int[][] windows(int from, int rows, int length, Windowing windowing) {
    int[][] windows = new int[rows][length];
    for (int i = 0; i < rows; i++) {
      int first = windowing.first(from + i);
      for (int step = 0; step < length; step++) {
        windows[i][step] = first + step <= from + i ? first + step : -1;
      }
    }
    return windows;
  }

  private static int[] lastSteps(int[][] windows) {
    return Arrays.stream(windows)
        .mapToInt(rows -> (int) Arrays.stream(rows).filter(row -> row >= 0).count() - 1)
        .toArray();
  }

  /** (windows, steps, width) of rows of which the first has this number; zeros behind ends. */
  private static Tensor windows(float[] rows, int width, int first, int[][] windows) {
    int length = windows[0].length;
    float[] values = new float[windows.length * length * width];
    for (int i = 0; i < windows.length; i++) {
      for (int step = 0; step < length && windows[i][step] >= 0; step++) {
        int from = (windows[i][step] - first) * width;
        System.arraycopy(rows, from, values, (i * length + step) * width, width);
      }
    }
    return new Tensor(new int[] {windows.length, length, width}, values);
  }

  private static Tensor mask(int[][] windows) {
    int length = windows[0].length;
    float[] mask = new float[windows.length * length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = windows[i / length][i % length] >= 0 ? 1 : 0;
    }
    return new Tensor(new int[] {windows.length, length}, mask);
  }

  /** By the time of the rows, from the first of each series; counted where they have none. */
  private static Tensor positions(FeatureTracks features, Windowing windowing, RowPart part) {
    double[] seconds = features.byName().values().iterator().next().starts();
    boolean timed = seconds[seconds.length - 1] > seconds[0];
    long[] all = (timed ? windowing : Windowing.NONE).positions(seconds);
    int series = windowing.isWindowed() ? part.rows : 1;
    int length = windowing.isWindowed() ? Math.min(windowing.steps(), all.length) : part.rows;
    float[] positions = new float[series * length];
    for (int i = 0; i < series; i++) {
      int end = windowing.isWindowed() ? part.from + i : part.rows - 1;
      int first = windowing.isWindowed() ? windowing.first(end) : 0;
      for (int row = first; row <= end; row++) {
        positions[i * length + row - first] = all[row] - all[first];
      }
    }
    return new Tensor(new int[] {series, length}, positions);
  }

  /** What a network answered, of windows only what it said about their rows. */
  Map<String, Tensor> own(Map<String, Tensor> answered) {
    if (last.length == 0) {
      return answered;
    }
    Map<String, Tensor> own = new LinkedHashMap<>();
    answered.forEach((name, tensor) -> own.put(name, own(tensor)));
    return own;
  }

  /** (windows, steps, ...) to (windows, ...); answers for windows as a whole stay. */
  private Tensor own(Tensor answers) {
    int length = inputs.get(MASK).shape()[1];
    int[] shape = answers.shape();
    if (shape.length < 2) {
      return answers;
    }
    int width = answers.values().length / (rows * length);
    float[] values = new float[rows * width];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(answers.values(), (i * length + last[i]) * width, values, i * width, width);
    }
    return new Tensor(new int[] {rows, width}, values);
  }
}
