/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.deam;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.audio.compare.CompareLevels;
import org.evoke.audio.descriptor.DescriptorLevel;

/** Which descriptors and statistics the DEAM table has, in its order. */
final class DeamColumns {
  /** A statistic of a descriptor over a window. */
  enum Statistic {
    MEAN("amean"),
    DEVIATION("stddev");

    private final String suffix;

    Statistic(String suffix) {
      this.suffix = suffix;
    }
  }

  /**
   * A column of the table.
   *
   * @param level index of the level in {@link #LEVELS}
   * @param column column of that level
   * @param statistic what is computed
   * @param name name in the table
   */
  record Column(int level, int column, Statistic statistic, String name) {}

  /** The levels that the columns are taken from. */
  static final List<DescriptorLevel> LEVELS =
      List.of(CompareLevels.A, CompareLevels.A_DELTA, CompareLevels.B, CompareLevels.NZ);

  /** All 73 columns. */
  static final List<Column> ALL = columns();

  private DeamColumns() {}

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    both(columns, "pcm_RMSenergy_sma");
    columns.add(column("pcm_RMSenergy_sma_de", Statistic.DEVIATION));
    both(columns, "pcm_zcr_sma");
    for (Statistic statistic : Statistic.values()) {
      IntStream.rangeClosed(1, 14)
          .forEach(k -> columns.add(column("pcm_fftMag_mfcc_sma[" + k + "]", statistic)));
    }
    for (String name :
        List.of(
            "pcm_fftMag_spectralCentroid_sma",
            "pcm_fftMag_spectralFlux_sma",
            "pcm_fftMag_spectralSlope_sma",
            "pcm_fftMag_spectralEntropy_sma",
            "pcm_fftMag_spectralVariance_sma",
            "pcm_fftMag_spectralSkewness_sma",
            "pcm_fftMag_spectralKurtosis_sma",
            "pcm_fftMag_psySharpness_sma",
            "F0final_sma",
            "logHNR_sma",
            "voicingFinalUnclipped_sma",
            "jitterLocal_sma",
            "pcm_fftMag_fband250-650_sma",
            "pcm_fftMag_fband1000-4000_sma",
            "audSpec_Rfilt_sma[0]",
            "audSpec_Rfilt_sma[1]",
            "audspec_lengthL1norm_sma",
            "audspecRasta_lengthL1norm_sma",
            "shimmerLocal_sma",
            "jitterDDP_sma")) {
      both(columns, name);
    }
    return List.copyOf(columns);
  }

  private static void both(List<Column> columns, String name) {
    columns.add(column(name, Statistic.MEAN));
    columns.add(column(name, Statistic.DEVIATION));
  }

  private static Column column(String name, Statistic statistic) {
    String descriptor = name.replace("pcm_fftMag_mfcc", "mfcc");
    for (int level = 0; level < LEVELS.size(); level++) {
      int column = LEVELS.get(level).columns().indexOf(descriptor);
      if (column >= 0) {
        return new Column(level, column, statistic, name + "_" + statistic.suffix);
      }
    }
    throw new IllegalStateException("no descriptor " + descriptor);
  }
}
