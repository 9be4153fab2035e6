/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class RadixSortTest {
  private final RadixSort sort = new RadixSort();

  @Property(tries = 200)
  void sortsLikeTheLibrary(@ForAll @Size(min = 1, max = 2000) float[] values) {
    float[] expected = values.clone();
    Arrays.sort(expected);
    sort.sort(values, values.length);
    assertThat(values).isEqualTo(expected);
  }

  @Property(tries = 200)
  void leavesTheRestAlone(@ForAll @Size(min = 4, max = 50) float[] values) {
    float[] before = values.clone();
    sort.sort(values, values.length - 2);
    Arrays.sort(before, 0, before.length - 2);
    assertThat(values).isEqualTo(before);
  }
}
