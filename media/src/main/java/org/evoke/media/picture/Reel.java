/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.Gap;

/** One of the streams of a film that several share. */
final class Reel implements FrameStream {
  private final SharedFilm film;
  private final PictureShape shape;
  private final Optional<Timing> timing;
  private final Deque<Frame> ready = new ArrayDeque<>();
  private double moment;
  private boolean closed;

  Reel(SharedFilm film, PictureShape shape, Optional<Timing> timing) {
    this.film = film;
    this.shape = shape;
    this.timing = timing;
    moment = timing.isPresent() ? nextMoment() : Double.NaN;
  }

  private double nextMoment() {
    var moments = timing.orElseThrow().moments();
    return moments.hasNext() ? moments.nextDouble() : Double.POSITIVE_INFINITY;
  }

  /**
   * Takes the picture on screen as often as it is wanted.
   *
   * @param end when it leaves the screen
   * @param last whether none follows
   */
  void see(FrameSource source, double end, boolean last) {
    if (timing.isEmpty()) {
      ready.add(shape.of(source));
      return;
    }
    double limit = last && !timing.get().untilEnd() ? Double.MAX_VALUE : end;
    Frame picture = null;
    while (moment < limit) {
      picture = picture == null ? shape.of(source) : picture;
      ready.add(picture);
      moment = nextMoment();
    }
  }

  @Override
  public Optional<Frame> next() {
    if (closed) {
      throw new IllegalStateException("these pictures are closed");
    }
    boolean more = true;
    while (ready.isEmpty() && more) {
      more = film.advance();
    }
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public List<Gap> gaps() {
    return film.gaps();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      ready.clear();
      shape.close();
      film.release(this);
    }
  }
}
