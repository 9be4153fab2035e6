/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/** Puts prepared pictures together as the kinds of input need them. */
public final class Batches {
  private Batches() {}

  /**
   * Each row by itself.
   *
   * @param shape of a row
   * @param rows prepared rows
   * @return (rows, shape)
   */
  public static Tensor of(List<Integer> shape, List<float[]> rows) {
    int length = shape.stream().reduce(1, (a, b) -> a * b);
    int[] lengths = new int[shape.size() + 1];
    lengths[0] = rows.size();
    for (int axis = 0; axis < shape.size(); axis++) {
      lengths[axis + 1] = shape.get(axis);
    }
    float[] values = new float[Math.multiplyExact(rows.size(), length)];
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).length != length) {
        throw new InputException(
            "row " + row + " has " + rows.get(row).length + " numbers, shape " + shape);
      }
      System.arraycopy(rows.get(row), 0, values, row * length, length);
    }
    return new Tensor(lengths, values);
  }

  /**
   * Each picture with the next one.
   *
   * @param pictures prepared, channels first, at least one
   * @return (pictures - 1, 6, height, width)
   */
  public static Tensor pairs(PicturePreparation preparation, List<float[]> pictures) {
    List<float[]> pairs = new ArrayList<>();
    for (int i = 1; i < pictures.size(); i++) {
      float[] first = pictures.get(i - 1);
      float[] pair = new float[2 * first.length];
      System.arraycopy(first, 0, pair, 0, first.length);
      System.arraycopy(pictures.get(i), 0, pair, first.length, first.length);
      pairs.add(pair);
    }
    int channels = 2 * PicturePreparation.CHANNELS;
    return of(List.of(channels, preparation.height(), preparation.width()), pairs);
  }

  /**
   * All pictures as one piece of film.
   *
   * @param pictures prepared, channels first
   * @return (1, 3, pictures, height, width)
   */
  public static Tensor stack(PicturePreparation preparation, List<float[]> pictures) {
    int area = preparation.width() * preparation.height();
    float[] film = new float[PicturePreparation.CHANNELS * pictures.size() * area];
    for (int time = 0; time < pictures.size(); time++) {
      for (int channel = 0; channel < PicturePreparation.CHANNELS; channel++) {
        int to = (channel * pictures.size() + time) * area;
        System.arraycopy(pictures.get(time), channel * area, film, to, area);
      }
    }
    return of(
        List.of(
            PicturePreparation.CHANNELS,
            pictures.size(),
            preparation.height(),
            preparation.width()),
        List.of(film));
  }
}
