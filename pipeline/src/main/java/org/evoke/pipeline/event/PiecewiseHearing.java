/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.Arrays;
import org.evoke.core.Tensor;
import org.evoke.nn.detector.SoundDetector;

/**
 * The probabilities of a detector over sounds of any length: pieces of its training length that
 * overlap by half, of which the middles count, so that each frame is heard with what is around it.
 *
 * @param detector of one kind of event
 * @param pieceFrames frames that it hears at once
 */
public record PiecewiseHearing(SoundDetector detector, int pieceFrames) {
  /**
   * One probability for each frame.
   *
   * @param rows (T, bands) log-mel energies
   */
  public double[] probabilities(Tensor rows) {
    int frames = rows.shape()[0];
    double[] all = new double[frames];
    int hop = Math.max(1, pieceFrames / 2);
    int margin = (pieceFrames - hop) / 2;
    for (int from = 0; from == 0 || from + pieceFrames - hop < frames; from += hop) {
      int to = Math.min(frames, from + pieceFrames);
      int begin = Math.max(0, to - pieceFrames);
      double[] heard = detector.hear(part(rows, begin, to)).frames();
      int first = begin == 0 ? 0 : begin + margin;
      System.arraycopy(heard, first - begin, all, first, to - first);
    }
    return all;
  }

  private static Tensor part(Tensor rows, int from, int to) {
    int bands = rows.shape()[1];
    float[] values = Arrays.copyOfRange(rows.values(), from * bands, to * bands);
    return new Tensor(new int[] {to - from, bands}, values);
  }
}
