/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.FrameStream;
import org.evoke.core.Gap;
import org.evoke.media.libav.Container;

/**
 * A film that is decoded once for several streams of its pictures, each with times and a size of
 * its own. It is closed with the last of them.
 */
public final class SharedFilm {
  private final FrameSource source;
  private final List<Reel> reels = new ArrayList<>();

  private SharedFilm(Container container) {
    source = new FrameSource(container);
  }

  /**
   * What a stream shall be like.
   *
   * @param sizing size of its pictures
   * @param timing its times; empty for every picture
   */
  public record Form(PictureMaker.Sizing sizing, Optional<Timing> timing) {}

  /**
   * Decodes up to the first picture.
   *
   * @param container an open file with pictures, which is closed with the last of the streams, or
   *     when this fails
   * @param forms of the streams, at least one
   * @return streams over one decoder, for one thread: what one has not read yet waits in memory
   */
  public static List<FrameStream> open(Container container, List<Form> forms) {
    SharedFilm film = new SharedFilm(container);
    try {
      forms.forEach(
          form -> {
            PictureShape shape = new PictureShape(container, form.sizing());
            film.reels.add(new Reel(film, shape, form.timing()));
          });
    } catch (RuntimeException e) {
      film.source.close();
      throw e;
    }
    return List.copyOf(film.reels);
  }

  /** Puts the next picture on screen and hands it to all streams; false at the end. */
  boolean advance() {
    if (Double.isInfinite(source.upcomingSeconds())) {
      return false;
    }
    source.advance();
    boolean last = Double.isInfinite(source.upcomingSeconds());
    double end = source.shownEndSeconds() - source.toleranceSeconds();
    reels.forEach(reel -> reel.see(source, end, last));
    return true;
  }

  /** Where it had no pictures so far. */
  List<Gap> gaps() {
    return source.gaps();
  }

  /** A stream wants no more. */
  void release(Reel reel) {
    if (reels.remove(reel) && reels.isEmpty()) {
      source.close();
    }
  }
}
