/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.recipe;

import org.evoke.core.InputException;

/** How many pictures are looked at. */
public sealed interface PictureRate {
  /** So many a second. */
  record PerSecond(double rate) implements PictureRate {}

  /** So many in each segment, spread evenly; the first is the first picture of the segment. */
  record PerSegment(int pictures) implements PictureRate {}

  /**
   * Pictures a second.
   *
   * @param segmentation segments or parts where there are so many pictures in each
   * @param seconds length that the medium states; infinite where it states none
   * @throws InputException when the length has to be known and is not
   */
  default double of(Segmentation segmentation, double seconds) {
    if (this instanceof PerSecond fixed) {
      return fixed.rate();
    }
    int pictures = ((PerSegment) this).pictures();
    if (segmentation instanceof Segmentation.Seconds each) {
      return pictures / each.seconds();
    }
    int parts = segmentation instanceof Segmentation.Parts divided ? divided.count() : 1;
    if (!Double.isFinite(seconds) || seconds <= 0) {
      throw new InputException(
          "the file states no length, which "
              + pictures
              + " pictures spread over it need; store it anew in a container that states one");
    }
    return pictures * parts / seconds;
  }
}
