/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evoke.core.Frame;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.PicturePreparation.Colours;
import org.evoke.nn.encoder.PicturePreparation.Fit;
import org.evoke.nn.encoder.PicturePreparation.Layout;
import org.evoke.nn.encoder.PicturePreparation.Size;
import org.junit.jupiter.api.Test;

/** Preparation against small pictures computed by hand. */
class PreparationTest {
  private static final List<Double> MEAN = List.of(1.0, 2.0, 3.0);
  private static final List<Double> DEVIATION = List.of(1.0, 2.0, 4.0);

  private static PicturePreparation of(
      int width, int height, Fit fit, Colours colours, Layout layout) {
    return new PicturePreparation(
        width, height, fit, Math.max(width, height), colours, 1, MEAN, DEVIATION, layout);
  }

  /** Pixel i has red 10 i, green 10 i + 1, blue 255 - i. */
  private static Frame frame(int width, int height) {
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < width * height; i++) {
      rgb[3 * i] = (byte) (10 * i);
      rgb[3 * i + 1] = (byte) (10 * i + 1);
      rgb[3 * i + 2] = (byte) (255 - i);
    }
    return new Frame(0, width, height, rgb);
  }

  @Test
  void theMiddleIsCutOut() {
    float[] values = of(2, 1, Fit.CROP, Colours.RGB, Layout.CHANNELS_FIRST).apply(frame(4, 3));
    // Pixels 5 and 6 of the middle row.
    assertThat(values).containsExactly(49, 59, 24.5f, 29.5f, 61.75f, 61.5f);
  }

  @Test
  void blackIsPutAround() {
    float[] values = of(3, 1, Fit.PAD, Colours.RGB, Layout.CHANNELS_LAST).apply(frame(1, 1));
    float[] black = {-1, -1, -0.75f};
    assertThat(values)
        .containsExactly(black[0], black[1], black[2], -1, -0.5f, 63, black[0], black[1], black[2]);
  }

  @Test
  void blueComesFirstWhereItShall() {
    float[] values = of(1, 1, Fit.STRETCH, Colours.BGR, Layout.CHANNELS_FIRST).apply(frame(1, 1));
    assertThat(values).containsExactly(254, -0.5f, -0.75f);
  }

  @Test
  void sizesBeforeCuttingAndFillingUp() {
    PicturePreparation crop =
        new PicturePreparation(
            224, 224, Fit.CROP, 256, Colours.RGB, 1, MEAN, DEVIATION, Layout.CHANNELS_FIRST);
    assertThat(crop.scaled(1280, 720)).isEqualTo(new Size(455, 256));
    assertThat(crop.scaled(720, 1280)).isEqualTo(new Size(256, 455));
    assertThat(crop.scaled(1, 1)).isEqualTo(new Size(256, 256));
    assertThat(crop.scaled(7680, 4320)).isEqualTo(new Size(455, 256));
    assertThat(crop.scaled(8000, 1)).isEqualTo(new Size(256 * 16, 256));
    assertThat(crop.with(Fit.PAD).scaled(1280, 720)).isEqualTo(new Size(224, 126));
    assertThat(crop.with(Fit.STRETCH).scaled(1280, 720)).isEqualTo(new Size(224, 224));
  }

  @Test
  void picturesThatDoNotFitAreRefused() {
    PicturePreparation crop = of(4, 4, Fit.CROP, Colours.RGB, Layout.CHANNELS_FIRST);
    assertThatThrownBy(() -> crop.apply(frame(4, 3)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("4 x 3")
        .hasMessageContaining("4 x 4");
    assertThatThrownBy(() -> crop.with(Fit.PAD).apply(frame(5, 1)))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> of(0, 4, Fit.CROP, Colours.RGB, Layout.CHANNELS_FIRST))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0 x 4");
  }

  @Test
  void pairsAndStacksAreInOrder() {
    PicturePreparation preparation = of(1, 1, Fit.STRETCH, Colours.RGB, Layout.CHANNELS_FIRST);
    List<float[]> pictures =
        List.of(new float[] {1, 2, 3}, new float[] {4, 5, 6}, new float[] {7, 8, 9});
    Tensor pairs = Batches.pairs(preparation, pictures);
    assertThat(pairs.shape()).containsExactly(2, 6, 1, 1);
    assertThat(pairs.values()).containsExactly(1, 2, 3, 4, 5, 6, 4, 5, 6, 7, 8, 9);
    Tensor stack = Batches.stack(preparation, pictures);
    assertThat(stack.shape()).containsExactly(1, 3, 3, 1, 1);
    assertThat(stack.values()).containsExactly(1, 4, 7, 2, 5, 8, 3, 6, 9);
  }

  @Test
  void flowLevelsBecomeNumbers() {
    FlowPreparation preparation = new FlowPreparation(2, 1, 1, 0.5, 0.25);
    assertThat(preparation.apply(new byte[][] {{0, (byte) 255}, {51, 102}}))
        .containsExactly(-2, 2, -1.2f, -0.4f);
    assertThatThrownBy(() -> preparation.apply(new byte[][] {{0, 1}}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 channels, must have 2");
    assertThatThrownBy(() -> preparation.apply(new byte[][] {{0, 1}, {0}}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("channel 1 has 1 levels");
  }
}
