/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import org.evoke.nn.detector.SoundDetector;
import org.evoke.nn.detector.SoundRows;

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
   * @param rows of the whole sound
   */
  public double[] probabilities(SoundRows rows) {
    int frames = rows.frames();
    double[] all = new double[frames];
    int hop = Math.max(1, pieceFrames / 2);
    int margin = (pieceFrames - hop) / 2;
    for (int from = 0; from == 0 || from + pieceFrames - hop < frames; from += hop) {
      int to = Math.min(frames, from + pieceFrames);
      int begin = Math.max(0, to - pieceFrames);
      double[] heard = detector.hear(rows.part(begin, to)).frames();
      int first = begin == 0 ? 0 : begin + margin;
      System.arraycopy(heard, first - begin, all, first, to - first);
    }
    return all;
  }
}
