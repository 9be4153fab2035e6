/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import java.util.Optional;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;

/** Every picture of a film. */
public final class EveryFrameStream implements FrameStream {
  private final PictureMaker film;

  /** Takes over the film. */
  public EveryFrameStream(PictureMaker film) {
    this.film = film;
  }

  @Override
  public Optional<Frame> next() {
    FrameSource source = film.source();
    if (Double.isInfinite(source.upcomingSeconds())) {
      return Optional.empty();
    }
    source.advance();
    return Optional.of(film.shown());
  }

  @Override
  public void close() {
    film.close();
  }
}
