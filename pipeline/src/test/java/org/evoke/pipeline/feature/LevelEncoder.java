/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.List;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderBatch;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.InputKind;
import org.evoke.nn.encoder.PicturePreparation;
import org.evoke.nn.encoder.PicturePreparation.Colours;
import org.evoke.nn.encoder.PicturePreparation.Fit;
import org.evoke.nn.encoder.PicturePreparation.Layout;
import org.evoke.nn.encoder.Preparation;

/**
 * A network that can be computed by hand: the mean of all numbers of a row, then the first and the
 * last of them.
 */
record LevelEncoder(EncoderDescription description) implements Encoder {
  /** Levels as they are, pictures of 4 x 4. */
  static final PicturePreparation PLAIN =
      new PicturePreparation(
          4,
          4,
          Fit.CROP,
          4,
          Colours.RGB,
          1,
          List.of(0.0, 0.0, 0.0),
          List.of(1.0, 1.0, 1.0),
          Layout.CHANNELS_FIRST);

  static OpenEncoder of(InputKind kind, List<Integer> shape, Preparation preparation) {
    EncoderDescription description =
        new EncoderDescription("level", "level", "1", kind, shape, preparation, 3, List.of());
    return new OpenEncoder(new LevelEncoder(description), "none");
  }

  static OpenEncoder ofPictures(InputKind kind) {
    List<Integer> shape =
        switch (kind) {
          case FRAME_PAIRS -> List.of(6, 4, 4);
          case FRAME_STACKS -> List.of(3, EncoderDescription.ANY, 4, 4);
          default -> List.of(3, 4, 4);
        };
    return of(kind, shape, PLAIN);
  }

  @Override
  public boolean isRandom() {
    return false;
  }

  @Override
  public float[][] encode(Tensor batch) {
    EncoderBatch.require(description, batch);
    int rows = batch.shape()[0];
    int length = batch.values().length / rows;
    float[][] encoded = new float[rows][];
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int i = 0; i < length; i++) {
        sum += batch.values()[row * length + i];
      }
      encoded[row] =
          new float[] {
            (float) (sum / length),
            batch.values()[row * length],
            batch.values()[(row + 1) * length - 1]
          };
    }
    return encoded;
  }

  @Override
  public void close() {}
}
