/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.recipe;

import java.util.Optional;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.media.flow.FlowMethod;
import org.evoke.nn.encoder.PicturePreparation.Fit;

/** What the numbers of a set are made of. */
public sealed interface Making {
  /**
   * A network that looks at pictures: one by one, in pairs or as a piece of film, as it takes them.
   *
   * @param encoder its id
   * @param rate how many pictures
   * @param fit how pictures of another form are made to fit, where not as the network usually has
   *     it
   */
  record Seen(String encoder, PictureRate rate, Optional<Fit> fit) implements Making {}

  /**
   * A network that looks at stacks of optical flow.
   *
   * @param encoder its id
   * @param picturesPerSecond pictures between which motion is estimated
   * @param method how it is estimated
   * @param bound motion in pixels that becomes 255, its opposite becomes 0
   */
  record Moving(String encoder, double picturesPerSecond, FlowMethod method, double bound)
      implements Making {}

  /**
   * A network that hears log-mel pictures.
   *
   * @param encoder its id
   * @param frontEnd which pictures, where not those that it usually takes
   */
  record Heard(String encoder, Optional<String> frontEnd) implements Making {}

  /**
   * The log-mel pictures themselves, row by row.
   *
   * @param frontEnd which
   */
  record LogMelPictures(String frontEnd) implements Making {}

  /**
   * Summaries of openSMILE's descriptors.
   *
   * @param set such as {@code emobase2010}
   * @param windowing windows that are summarised
   */
  record Described(String set, Windowing windowing) implements Making {}

  /** Whether it is made of pictures rather than of sound. */
  default boolean isOfPictures() {
    return this instanceof Seen || this instanceof Moving;
  }
}
