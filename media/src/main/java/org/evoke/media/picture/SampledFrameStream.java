/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import java.util.Optional;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;

/** The pictures on screen at given moments. Stretches of film that nobody wants are skipped. */
public final class SampledFrameStream implements FrameStream {
  /** Decoding this much is cheaper than seeking. */
  private static final double SEEK_SECONDS = 10;

  /** How far before a moment a second attempt at seeking aims. */
  private static final double BACK_SECONDS = 20;

  private final PictureMaker film;
  private final Timing timing;
  private boolean seeks = true;
  private Frame last;

  /** Takes over the film. */
  public SampledFrameStream(PictureMaker film, Timing timing) {
    this.film = film;
    this.timing = timing;
  }

  @Override
  public Optional<Frame> next() {
    film.source();
    if (!timing.moments().hasNext()) {
      return Optional.empty();
    }
    double moment = timing.moments().nextDouble();
    FrameSource source = goTo(moment);
    double tolerance = source.toleranceSeconds();
    if (timing.untilEnd() && moment >= source.shownEndSeconds() - tolerance) {
      return Optional.empty();
    }
    if (last == null || last.seconds() != source.shownSeconds()) {
      last = film.shown();
    }
    return Optional.of(last);
  }

  private FrameSource goTo(double moment) {
    if (seeks && moment - film.source().upcomingSeconds() > SEEK_SECONDS) {
      seek(moment);
    }
    FrameSource source = film.source();
    double limit = moment + source.toleranceSeconds();
    while (source.upcomingSeconds() <= limit || !source.hasShown()) {
      source.advance();
    }
    return source;
  }

  /** A file in which seeking misses is decoded from its start, and without seeking from then on. */
  private void seek(double moment) {
    FrameSource source = film.source();
    if (!source.seek(moment) && !source.seek(Math.max(0, moment - BACK_SECONDS))) {
      seeks = false;
      film.restart();
    }
  }

  @Override
  public void close() {
    film.close();
  }
}
