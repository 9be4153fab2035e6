/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evoke.audio.GoldenSound;
import org.evoke.audio.descriptor.Contours;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.core.SignalStream;
import org.evoke.testkit.Agreement;
import org.evoke.testkit.GoldenTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All levels of ComParE 2013, all frames of all recordings, have the bits of the reference. */
class CompareGoldenTest {
  private static final double FLOOR = 1e-5;

  private static final Map<String, DescriptorLevel> LEVELS =
      Map.of(
          "compare13_lld_A", CompareLevels.A,
          "compare13_lld_A_delta", CompareLevels.A_DELTA,
          "compare13_lld_B", CompareLevels.B,
          "compare13_lld_B_delta", CompareLevels.B_DELTA,
          "compare13_lld_nz", CompareLevels.NZ,
          "compare13_lld_nz_delta", CompareLevels.NZ_DELTA);

  @BeforeAll
  static void printHeader() {
    System.out.println(Agreement.header());
  }

  @ParameterizedTest
  @MethodSource("org.evoke.audio.GoldenSound#names")
  void levels(String name) {
    GoldenSound sound = GoldenSound.read(name);
    Contours contours = new Contours();
    FrameCounts counts = CompareDescriptors.extract(SignalStream.of(sound.signal()), contours);
    assertThat(counts.frames60()).isEqualTo(sound.framing(0.060).frames(sound.mono().length));
    for (String file : LEVELS.keySet().stream().sorted().toList()) {
      Agreement agreement = compare(contours, LEVELS.get(file), sound.golden(file));
      System.out.println(agreement.row(name + " " + file));
      assertThat(agreement.equal()).as(file).isEqualTo(agreement.count());
    }
  }

  private static Agreement compare(Contours contours, DescriptorLevel level, GoldenTable golden) {
    assertThat(level.columns()).isEqualTo(golden.columns());
    List<float[]> rows = List.of(golden.rows());
    assertThat(contours.rows(level.name())).isEqualTo(rows.size());
    Agreement agreement = new Agreement(FLOOR);
    for (int column = 0; column < level.width(); column++) {
      float[] contour = contours.contour(level.name(), column);
      for (int k = 0; k < contour.length; k++) {
        agreement.add(contour[k], rows.get(k)[column]);
      }
    }
    return agreement;
  }
}
