/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.evoke.audio.descriptor.Contours;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.descriptor.FrameCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functionals computed from the golden descriptors equal the golden functionals, bit for bit. */
class FunctionalsFromGoldenDescriptorsTest {
  static List<String> recordings() {
    return Golden.RECORDINGS;
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void emobase2010(String recording) {
    Contours contours = new Contours();
    for (String level : List.of("lld", "lld_delta", "lld2", "lld2_delta")) {
      collect(contours, level, Golden.table(recording, "emobase2010_" + level));
    }
    collect(contours, "F0final", Golden.table(recording, "emobase2010_stage_F0final"));
    FrameCounts counts = new FrameCounts(0, 0, contours.rows("lld"), 0);
    assertAgrees(
        WholeFile.summarise(Emobase2010.TABLE, contours, counts),
        Golden.functionals(recording, "emobase2010"));
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void compare13(String recording) {
    Contours contours = new Contours();
    for (String level : List.of("A", "A_delta", "B", "B_delta", "nz", "nz_delta")) {
      collect(contours, level, Golden.table(recording, "compare13_lld_" + level));
    }
    int frames60 = Golden.table(recording, "compare13_stage_viterbi").rows().size();
    int frames20 = Golden.table(recording, "compare13_stage_audspec").rows().size();
    int decided = recording.equals("short_tone") ? 0 : frames60 - 1;
    assertAgrees(
        WholeFile.summarise(
            Compare13.TABLE, contours, new FrameCounts(frames20, 0, frames60, decided)),
        Golden.functionals(recording, "compare13"));
  }

  private static void collect(Contours contours, String name, Golden table) {
    DescriptorLevel level = new DescriptorLevel(name, table.names());
    for (int i = 0; i < table.rows().size(); i++) {
      contours.row(level, i, table.rows().get(i));
    }
  }

  private static void assertAgrees(float[] values, Golden golden) {
    List<String> differences = new ArrayList<>();
    float[] expected = golden.rows().get(0);
    for (int i = 0; i < expected.length; i++) {
      if (values[i] != expected[i]) {
        differences.add(golden.names().get(i) + " " + values[i] + " instead of " + expected[i]);
      }
    }
    if (!differences.isEmpty())
      System.out.println(
          differences.size() + " " + differences.subList(0, Math.min(40, differences.size())));
    assertThat(differences).isEmpty();
  }
}
