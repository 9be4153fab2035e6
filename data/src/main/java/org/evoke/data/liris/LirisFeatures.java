/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.liris;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Audio-visual features of excerpts, as they stand in the files.
 *
 * <p>The ratios of the wavelet coefficients, {@code wtf_max2stdratio_11} and {@code _12}, reach
 * 1.26e16 where they were divided by a standard deviation that is nothing but rounding. They are
 * kept, for their order among the excerpts still says which these are: use them with a scaler that
 * goes by ranks, or with trees, and not with one that goes by means and variances.
 *
 * @param columns names of the features
 * @param values excerpts x columns, row-major
 */
public record LirisFeatures(List<String> columns, double[] values) {
  public LirisFeatures {
    columns = List.copyOf(columns);
  }

  /** Number of excerpts. */
  public int rows() {
    return values.length / columns.size();
  }

  /** These features and those of the others whose names are new, in this order. */
  public LirisFeatures joined(LirisFeatures others) {
    int[] fresh =
        IntStream.range(0, others.columns.size())
            .filter(c -> !columns.contains(others.columns.get(c)))
            .toArray();
    List<String> names = new ArrayList<>(columns);
    IntStream.of(fresh).mapToObj(others.columns::get).forEach(names::add);
    int width = names.size();
    double[] all = new double[rows() * width];
    for (int row = 0; row < rows(); row++) {
      System.arraycopy(values, row * columns.size(), all, row * width, columns.size());
      for (int c = 0; c < fresh.length; c++) {
        all[row * width + columns.size() + c] =
            others.values[row * others.columns.size() + fresh[c]];
      }
    }
    return new LirisFeatures(names, all);
  }
}
