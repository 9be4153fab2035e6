/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.Frame;
import org.evoke.core.InputException;
import org.evoke.media.flow.FlowMethod;
import org.evoke.nn.encoder.FlowPreparation;
import org.evoke.nn.encoder.InputKind;
import org.evoke.pipeline.recipe.Making;
import org.evoke.pipeline.recipe.Segmentation;
import org.evoke.pipeline.recipe.SetRecipe;
import org.evoke.pipeline.recipe.Statistic;
import org.junit.jupiter.api.Test;

class MovingPicturesTest {
  private static final int SIDE = 64;

  /** Waves that move so many pixels to the right with each picture. */
  private static List<Frame> film(int pictures, double speed) {
    List<Frame> frames = new ArrayList<>();
    for (int k = 0; k < pictures; k++) {
      byte[] rgb = new byte[3 * SIDE * SIDE];
      for (int i = 0; i < rgb.length; i++) {
        int x = i / 3 % SIDE;
        int y = i / 3 / SIDE;
        double wave = StrictMath.sin((x - speed * k) / 6) + StrictMath.cos(y / 5.0);
        rgb[i] = (byte) (128 + 60 * wave);
      }
      frames.add(new Frame(k, SIDE, SIDE, rgb));
    }
    return frames;
  }

  private static Rows rows(int pictures, double speed) {
    Making.Moving making = new Making.Moving("level", 25, FlowMethod.FARNEBACK, 20);
    SetRecipe recipe =
        new SetRecipe("x", "1", "level", making, new Segmentation.Own(), Statistic.MEAN);
    OpenEncoder encoder =
        LevelEncoder.of(
            InputKind.FLOW_STACKS,
            List.of(20, SIDE, SIDE),
            new FlowPreparation(SIDE, SIDE, 10, 0, 1));
    Rows rows = new Rows();
    try (MovingPictures set =
        new MovingPictures(recipe, making, encoder, Rows.plain(recipe.name()))) {
      set.run(Rows.film(film(pictures, speed)), pictures / 25.0, rows);
    }
    return rows;
  }

  @Test
  void aRowIsAStackOfTenFields() {
    Rows rows = rows(13, 0);
    assertThat(rows.starts()).containsExactly(0, 0.04, 0.08);
    assertThat(rows.ends()).containsExactly(new double[] {0.4, 0.44, 0.48}, within(1e-9));
    // No motion is the middle of the levels 0..255, 127.5; the estimate is a little off zero.
    assertThat(rows.column(0)[0] * 255).isEqualTo(127.5, within(0.5));
    assertThat(rows.column(0)[2]).isEqualTo(rows.column(0)[0]);
  }

  @Test
  void motionRaisesTheLevels() {
    // 2 of 40 pixels to the right: (2 + 20) / 40 x 255 = 140 across, 128 down, 134 on average.
    double level = rows(11, 2).column(0)[0] * 255;
    assertThat(level).isEqualTo(134, within(2.0));
  }

  @Test
  void tooFewPicturesAreRefused() {
    assertThatThrownBy(() -> rows(10, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("film of 10 pictures")
        .hasMessageContaining("needs 11");
  }
}
