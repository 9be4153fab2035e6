/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.evoke.audio.contour.Delta;

class SlopeTest {
  /** A whole contour at once has the slopes that rows give one by one. */
  @Property(tries = 200)
  void slopesOfAContourAreThoseOfItsRows(
      @ForAll @Size(min = 1, max = 30) List<@FloatRange(min = -100, max = 100) Float> values,
      @ForAll @IntRange(min = 0, max = 32) int wanted) {
    float[] contour = new float[values.size()];
    List<Float> rows = new ArrayList<>();
    Delta delta = new Delta((frame, stamp, row) -> rows.add(row[0]), 1);
    for (int i = 0; i < contour.length; i++) {
      contour[i] = values.get(i);
      delta.add(i, new float[] {contour[i]});
    }
    delta.finish();
    int count = Math.min(wanted, rows.size());
    float[] slope = Slope.of(contour, count);
    for (int i = 0; i < count; i++) {
      assertThat(slope[i]).isEqualTo(rows.get(i));
    }
  }
}
