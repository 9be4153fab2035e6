/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import java.util.List;
import java.util.Locale;
import org.evoke.core.Frame;
import org.evoke.core.InputException;

/**
 * How a picture becomes numbers: (level x scale - mean) / deviation for each colour. Scaling to the
 * size that {@link #scaled} asks for is left to whoever decodes; cutting, filling up, order of
 * colours and numbers are done here.
 *
 * @param width pixels that the network takes
 * @param height pixels that the network takes
 * @param fit how pictures of another form are made to fit
 * @param shortSide pixels of the shorter side before {@link Fit#CROP} cuts; at least width and
 *     height
 * @param colours order of the channels
 * @param scale factor of levels 0..255
 * @param mean of each channel, in the order of the channels
 * @param deviation of each channel, in the order of the channels
 * @param layout order of the axes
 */
public record PicturePreparation(
    int width,
    int height,
    Fit fit,
    int shortSide,
    Colours colours,
    double scale,
    List<Double> mean,
    List<Double> deviation,
    Layout layout)
    implements Preparation {
  /** Colours of a picture. */
  public static final int CHANNELS = 3;

  @Override
  public String text() {
    String how =
        switch (fit) {
          case CROP -> "the middle of " + shortSide + " on the shorter side";
          case PAD -> "black around";
          case STRETCH -> "stretched";
        };
    return String.format(
        Locale.ROOT,
        "picture of %d x %d, %s; %s, (level x %.6g - %s) / %s, %s",
        width,
        height,
        how,
        colours,
        scale,
        mean,
        deviation,
        layout.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static final int LEVELS = 256;

  /** A picture that is this many times longer than high (or higher than long) is squeezed. */
  private static final int LONGEST = 16;

  /** How pictures of another form are made to fit. */
  public enum Fit {
    /** The middle is cut out. */
    CROP,
    /** The whole picture in the middle, black around it. */
    PAD,
    /** The form is given up. */
    STRETCH
  }

  /** Order of the channels. */
  public enum Colours {
    RGB,
    BGR
  }

  /** Order of the axes. */
  public enum Layout {
    /** (channels, height, width). */
    CHANNELS_FIRST,
    /** (height, width, channels). */
    CHANNELS_LAST
  }

  public PicturePreparation {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
    if (width < 1 || height < 1 || mean.size() != CHANNELS || deviation.size() != CHANNELS) {
      throw new InputException(
          "preparation to "
              + width
              + " x "
              + height
              + " with mean "
              + mean
              + " and deviation "
              + deviation
              + ": sizes must be positive and there must be three numbers each");
    }
    if (deviation.stream().anyMatch(number -> !(number > 0))) {
      throw new InputException("deviation is " + deviation + ", must be positive");
    }
    if (fit == Fit.CROP && shortSide < Math.max(width, height)) {
      throw new InputException(
          "short side is " + shortSide + ", must be at least " + Math.max(width, height));
    }
  }

  /** The same numbers with another fit, such as a paper's. */
  public PicturePreparation with(Fit other) {
    int side = Math.max(shortSide, Math.max(width, height));
    return new PicturePreparation(
        width, height, other, side, colours, scale, mean, deviation, layout);
  }

  /**
   * A size of a picture.
   *
   * @param width pixels
   * @param height pixels
   */
  public record Size(int width, int height) {}

  /**
   * The size to which a picture has to be scaled before {@link #apply}.
   *
   * @param shownWidth width of the picture on square pixels
   * @param shownHeight its height
   */
  public Size scaled(int shownWidth, int shownHeight) {
    double aspect = Math.max(1.0 / LONGEST, Math.min(LONGEST, (double) shownWidth / shownHeight));
    return switch (fit) {
      case STRETCH -> new Size(width, height);
      case CROP ->
          new Size(
              (int) Math.max(shortSide, Math.round(shortSide * aspect)),
              (int) Math.max(shortSide, Math.round(shortSide / aspect)));
      case PAD ->
          new Size(
              (int) Math.max(1, Math.min(width, Math.round(height * aspect))),
              (int) Math.max(1, Math.min(height, Math.round(width / aspect))));
    };
  }

  /**
   * One picture of a batch, in the order of the {@link #layout}.
   *
   * @param frame of a size that {@link #scaled} gave
   * @throws InputException when it is smaller than what is cut out, or larger than what is filled
   *     up
   */
  public float[] apply(Frame frame) {
    requireFit(frame);
    int left = Math.floorDiv(frame.width() - width, 2);
    int top = Math.floorDiv(frame.height() - height, 2);
    float[][] numbers = numbers();
    float[] values = new float[CHANNELS * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        put(values, y * width + x, numbers, frame, x + left, y + top);
      }
    }
    return values;
  }

  /** The number of each level, by channel. */
  private float[][] numbers() {
    float[][] numbers = new float[CHANNELS][LEVELS];
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int level = 0; level < LEVELS; level++) {
        double value = (level * scale - mean.get(channel)) / deviation.get(channel);
        numbers[channel][level] = (float) value;
      }
    }
    return numbers;
  }

  private void requireFit(Frame frame) {
    boolean fits =
        switch (fit) {
          case STRETCH -> frame.width() == width && frame.height() == height;
          case CROP -> frame.width() >= width && frame.height() >= height;
          case PAD -> frame.width() <= width && frame.height() <= height;
        };
    if (!fits) {
      throw new InputException(
          "picture of "
              + frame.width()
              + " x "
              + frame.height()
              + " does not "
              + fit
              + " to "
              + width
              + " x "
              + height
              + "; scale it first");
    }
  }

  private void put(float[] values, int pixel, float[][] numbers, Frame frame, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < frame.width() && y < frame.height();
    int from = (y * frame.width() + x) * CHANNELS;
    for (int channel = 0; channel < CHANNELS; channel++) {
      int colour = colours == Colours.RGB ? channel : CHANNELS - 1 - channel;
      int level = inside ? frame.rgb()[from + colour] & 0xFF : 0;
      int to =
          layout == Layout.CHANNELS_FIRST
              ? channel * width * height + pixel
              : pixel * CHANNELS + channel;
      values[to] = numbers[channel][level];
    }
  }
}
