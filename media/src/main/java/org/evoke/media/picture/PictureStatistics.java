/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import java.util.List;
import org.evoke.core.Frame;

/**
 * A few numbers about a picture that need no network: mean red, green and blue, mean and deviation
 * of the brightness, mean saturation, how much neighbouring pixels differ, and the shares of dark
 * and of bright pixels; all 0 to 1.
 */
public final class PictureStatistics {
  private static final List<String> NAMES =
      List.of(
          "red_mean",
          "green_mean",
          "blue_mean",
          "brightness_mean",
          "brightness_stddev",
          "saturation_mean",
          "edges_mean",
          "dark_share",
          "bright_share");

  private static final double DARK = 0.2;
  private static final double BRIGHT = 0.8;

  private PictureStatistics() {}

  /** Names of the numbers. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The numbers of a picture. Brightness is the luma of ITU-R BT.601; saturation is that of the HSV
   * cylinder, (largest - smallest) / largest of a pixel's colours; edges are absolute differences
   * of the brightness to the pixel on the right.
   */
  public static float[] of(Frame picture) {
    int pixels = picture.width() * picture.height();
    double[] sums = new double[NAMES.size()];
    double squares = 0;
    double before = 0;
    for (int pixel = 0; pixel < pixels; pixel++) {
      double[] colours = new double[3];
      for (int c = 0; c < 3; c++) {
        colours[c] = (picture.rgb()[3 * pixel + c] & 0xff) / 255.0;
        sums[c] += colours[c];
      }
      double light = 0.299 * colours[0] + 0.587 * colours[1] + 0.114 * colours[2];
      sums[3] += light;
      squares += light * light;
      sums[5] += saturation(colours);
      sums[6] += pixel % picture.width() == 0 ? 0 : Math.abs(light - before);
      sums[7] += light < DARK ? 1 : 0;
      sums[8] += light > BRIGHT ? 1 : 0;
      before = light;
    }
    double mean = sums[3] / pixels;
    sums[4] = Math.sqrt(Math.max(0, squares / pixels - mean * mean)) * pixels;
    float[] numbers = new float[sums.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (sums[i] / pixels);
    }
    return numbers;
  }

  private static double saturation(double[] colours) {
    double most = Math.max(colours[0], Math.max(colours[1], colours[2]));
    double least = Math.min(colours[0], Math.min(colours[1], colours[2]));
    return most == 0 ? 0 : (most - least) / most;
  }
}
